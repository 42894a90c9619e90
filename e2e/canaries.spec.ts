import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { addressesOf, restrictedIds } from './canary-addresses';
import { differences, idsIn, madeUp, parting, withMadeUp, wordsOf } from './canary-checks';
import { crew, layGround, type Ground, type Who } from './canary-ground';
import { inviteGuest, typeGuestCode } from './canary-guest';
import { Planter } from './canary-plant';
import { finds, secrets, type Asker } from './canary-readers';
import { tellCanaries, type Story } from './canary-story';
import { Crawler, everyWay, type Seen, type Way } from './crawl';
import { owner, queue, startSessionOf } from './database';
import { expect, test } from './journey';

/*
 * Every place that keeps restricted words holds a secret of its own. Everybody there is asks for every address that
 * carries one, follows their own links, and posts the forms of others; each finds exactly what is written for them in
 * canary-readers.ts. `npm run test:deep`: everybody to the end of their links and at every address, in every way.
 */
const deep = process.env.TABLED_DEEP === '1';
const run = randomBytes(4).toString('hex');
const word = (of: string) => `canary-${of}-${run}`;
const foundIn = (text: string) => new Set([...text.matchAll(new RegExp(`canary-([a-z-]+?)-${run}`, 'g'))].map(([, name]) => name ?? ''));
const found = (seen: Seen[]) => [...new Set(seen.flatMap(({ text }) => [...foundIn(text)]))].sort();
const written = (asker: Asker) => [...new Set(finds[asker])].sort();
const asked: Way[] = deep ? everyWay : ['page', 'payload'];
const most = deep ? 5000 : 300;

/** Whom nothing is written for, of every day. */
const outsiders: Asker[] = ['contractor', 'manager', 'member elsewhere', 'signed out'];

test.describe.configure({ mode: 'serial' });
const began = Date.now();
let ground: Ground;
let story: Story;
let guestLink: string;
let ids: Set<string>;
/** Every address anybody was led to or could make up, and of these the ones that carry a secret for somebody. */
let all: string[];
let carrying: string[];
const askers = new Map<Asker, Crawler>();
const of = (asker: Asker): Crawler => {
  const crawler = askers.get(asker);
  if (!crawler) throw new Error(`nobody is ${asker}`);
  return crawler;
};
const starts = () => ['/me', `/p/${ground.p}`, ...['meetings', 'actions', 'escalations', 'register', 'offices', 'records'].map((page) => `/p/${ground.p}/${page}`), `${story.meeting}/items/${story.items.recalled}/recall`, `${story.meeting}/items/${story.items.restricted}/refer`, `/desk/${ground.desk}`];
const secretOf = (seen: Seen) => foundIn(seen.text).size > 0;

test('the secrets are planted through the product’s own forms, and who reads an open item finds it', async ({ baseURL }) => {
  test.setTimeout(180_000);
  ground = await layGround(process.env.E2E_OWNER_URL ?? '', run);
  for (const who of crew) askers.set(who, new Crawler(baseURL ?? '', { 'tabled.session': await startSessionOf(ground.person[who]) }));
  for (const nobody of ['signed out', 'guest with the link', 'guest with the code'] as const) askers.set(nobody, new Crawler(baseURL ?? '', {}));
  const as = (who: Who) => of(who);
  const planter = new Planter({ ground, word, as });
  const email = `wren.visitor@${ground.p}.example`;
  const beforeRecall = async (meeting: string, items: Story['items']) => {
    guestLink = await inviteGuest(planter, meeting, email, items.opened);
    for (const who of ['contractor', 'Home Office member', 'two hats', 'assistant'] as const)
      expect(found(await of(who).crawl([meeting], 60, ['page'])), `${who}, before the recall`).toEqual(['recalled-content', 'recalled-file', 'recalled-note', 'recalled-paper', 'recalled-title']);
  };
  story = await tellCanaries({ ground, planter, word, as, beforeRecall });
  await typeGuestCode(of('guest with the code'), guestLink, email);
});

test('everybody finds exactly what is written for them, at every address that carries a secret', async () => {
  test.setTimeout(deep ? 7_200_000 : 300_000);
  const before = await of('records officer').crawl(starts(), most, deep ? asked : ['page']);
  expect(found(before), 'records officer').toEqual([]);
  const readers: Asker[] = ['secretariat', 'chair', 'other secretariat', 'caucus secretariat', 'desk lead'];
  const seen: Seen[] = [];
  for (const reader of readers) seen.push(...(await of(reader).crawl(starts(), most, ['page'])));
  seen.push(...(await of('guest with the code').crawl([guestLink], most, ['page'])));
  const made = await addressesOf(ground, story, guestLink);
  seen.push(...(await of('secretariat').visitAll(made, ['page'])));
  all = [...new Set([...seen.map(({ address }) => address), ...made])];
  const shapes = new Map(seen.filter(secretOf).map((one) => [`${one.address.startsWith('/api/') ? one.address : one.address.replaceAll(/[0-9a-f-]{36}/g, 'ID')} ${[...foundIn(one.text)].sort().join(' ')}`, one.address] as const));
  carrying = [...new Set(shapes.values())];
  ids = await restrictedIds(ground);
  expect(carrying.length).toBeGreaterThan(30);

  const closely = new Set<Asker>(['member', 'contractor', 'Home Office member', 'manager', 'other contractor', 'member elsewhere']);
  const wrong: string[] = [];
  const named = new Set<string>();
  for (const [asker, crawler] of askers) {
    const answers = await crawler.visitAll(deep ? all : carrying, deep || closely.has(asker) ? asked : ['page']);
    if (deep || closely.has(asker)) answers.push(...(await crawler.crawl(asker.startsWith('guest') ? [guestLink] : starts(), most, deep ? asked : ['page'])));
    for (const name of found(answers)) named.add(name);
    const [is, should] = [found(answers), written(asker)];
    for (const name of is.filter((one) => !should.includes(one))) wrong.push(`${asker} finds ${name}: ${[...new Set(answers.filter(({ text }) => text.includes(word(name))).map(({ address, way }) => `${way} ${address}`))].slice(0, 4).join(', ')}`);
    for (const name of should.filter((one) => !is.includes(one))) wrong.push(`${asker} does not find ${name}`);
    for (const { address, way, status } of answers) if (status >= 500) wrong.push(`${asker}: ${String(status)} ${way} ${address}`);
  }
  expect(wrong).toEqual([]);
  expect(secrets.filter((name) => !named.has(name)), 'secrets nobody finds').toEqual([]);
});

test('what is kept from somebody answers as what never was', async () => {
  test.setTimeout(deep ? 3_600_000 : 300_000);
  const outside: Asker[] = deep ? [...askers.keys()].filter((asker) => written(asker).length === 0) : outsiders;
  let sum = 0;
  for (const asker of outside) {
    const { compared, differ } = await differences(of(asker), deep ? all : carrying, ids, asked);
    expect(differ, asker).toEqual([]);
    sum += compared;
  }
  expect(sum).toBeGreaterThan(100);
  console.log(`canaries: ${String(sum)} answers compared with those for what never was`);
});

test('a form that names what is kept from somebody is answered to them as one that names nothing', async () => {
  test.setTimeout(deep ? 3_600_000 : 300_000);
  const posts = (await Promise.all(crew.flatMap((who) => of(who).posts.map(async (post) => ({ ...post, who, words: await wordsOf(post.data) })))))
    .filter(({ words, address }) => [...idsIn(words), ...idsIn(address)].some((id) => ids.has(id)));
  expect(posts.length).toBeGreaterThan(20);
  const outside: Asker[] = deep ? [...askers.keys()].filter((asker) => written(asker).length === 0) : outsiders;
  const wrong: string[] = [];
  let [sum, refused] = [0, 0];
  for (const { who, address, data, words } of posts)
    for (const asker of outside) {
      const wishes = [[address, data], [madeUp(address, ids), withMadeUp(data, ids)]] as const;
      // As the script sends it from a page of their own: a submit runs before any page is drawn.
      const answers = await Promise.all(wishes.flatMap(([at, wish]) => [of(asker).postScripted('/me', wish), of(asker).post(at, wish)]));
      for (const answer of answers) {
        if (!answer) continue;
        sum += 1;
        if (answer.way === 'scripted post' && answer.text.includes('it is not yours to change')) refused += 1;
        const extra = [...foundIn(answer.text)].filter((name) => !words.includes(word(name)));
        if (extra.length > 0 || answer.status >= 500) wrong.push(`${asker} posts the form of ${who} at ${address}: ${String(answer.status)} ${extra.join(' ')}`);
      }
      const [scripted, plain, scriptedNever, plainNever] = answers;
      for (const [there, never] of [[scripted, scriptedNever], [plain, plainNever]] as const)
        if (there && never && parting(there, never) !== null) wrong.push(`${asker} tells the form of ${who} at ${address} from one of nothing: ${String(parting(there, never))}`);
    }
  expect(wrong).toEqual([]);
  expect(refused, 'refusals by the commands themselves').toBeGreaterThan(posts.length);
  console.log(`canaries: ${String(posts.length)} forms of others posted ${String(sum)} times, ${String(refused)} refused by their commands`);
});

test('the officer finds the hits of a search and nothing else; who left finds nothing', async () => {
  test.setTimeout(deep ? 1_800_000 : 120_000);
  const officer = of('records officer');
  const hits = await officer.press(`/p/${ground.p}/records`, 'Search, and log it', { requestNumber: 'FOI-2026-099', words: word('note') });
  expect(found(await officer.visitAll([hits, `${hits}/download`])), 'records officer after a search').toEqual(written('records officer after a search'));
  expect(found(await officer.visitAll(carrying.filter((address) => !address.includes('/records')), asked)), 'records officer elsewhere').toEqual([]);
  for (const other of ['secretariat', 'manager', 'contractor', 'signed out'] as const) expect(found(await of(other).visitAll([hits, `${hits}/download`])).filter((name) => name !== 'note'), other).toEqual([]);

  const seat = ground.id('seat', 'table: Cedar Reach Council');
  expect(found(await of('leaver').visitAll(carrying, ['page']))).toEqual(written('leaver'));
  await of('manager').press(`/p/${ground.p}/seats/${seat}`, / appointment now$/, { reason: 'moved away' });
  const gone = [...(await of('leaver').visitAll(deep ? all : carrying, asked)), ...(await of('leaver').crawl(starts(), most, asked))];
  expect(found(gone), 'with the cookie still in hand').toEqual(written('leaver, a moment later'));
});

test('no mail, job, audit line, stored result or log of the server carries a secret', async () => {
  test.setTimeout(60_000);
  await expect.poll(async () => (await owner<{ left: number }[]>`select count(*)::int as left from mail where partnership_id = ${ground.id('partnership', ground.p)} and state = 'queued'`)[0]?.left, { timeout: 40_000 }).toBe(0);
  const [taken] = await owner<{ at: Date }[]>`select at from recall where item_id = ${story.items.recalled}`;
  const mails = await queue<{ to: string; subject: string; all: string; before: boolean }[]>`select "to", subject, concat_ws(' ', subject, html, text, calendar) as all, sent_at < ${taken?.at ?? new Date(0)} as before from outbox_mail`;
  const about = mails.filter(({ to }) => to.includes(run));
  expect(about.length).toBeGreaterThan(20);
  // The letter to the named address is itself the release; what was open when a mail left is not called back.
  const may = ({ to, before }: { to: string; before: boolean }) => (to === `team@${ground.desk}.example` ? ['ask', 'issue-title', 'letter'] : before ? ['recalled-paper', 'recalled-title'] : []);
  for (const mail of mails) expect([...foundIn(mail.all)].filter((name) => !may(mail).includes(name)), `${mail.subject} to ${mail.to}`).toEqual([]);
  expect([...foundIn(mails.find(({ to }) => to === `team@${ground.desk}.example`)?.all ?? '')].sort()).toEqual(['ask', 'issue-title', 'letter']);
  const kept = {
    jobs: await queue`select data::text as text from pgboss.job union all select data::text from pgboss.archive`,
    audit: await owner`select to_jsonb(e)::text as text from audit_event e`,
    'stored results': await owner`select result::text as text from once_result`,
    'security lines': await owner`select to_jsonb(e)::text as text from security_event e`,
  };
  for (const [place, rows] of Object.entries(kept)) {
    expect(rows.length, place).toBeGreaterThan(place === 'security lines' ? -1 : 5);
    expect(rows.filter(({ text }) => String(text).includes(run) && foundIn(String(text)).size > 0), place).toEqual([]);
  }
  const log = fs.readFileSync(process.env.E2E_LOG ?? '', 'utf8');
  expect(log).toContain('Ready');
  expect([...foundIn(log)], 'the log of the server').toEqual([]);
  console.log(`canaries: ${String(secrets.length)} secrets, ${String(Object.keys(finds).length)} kinds of people, ${String(deep ? all.length : carrying.length)} addresses of ${String(all.length)}, ${String(Crawler.answers)} answers in ${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
});
