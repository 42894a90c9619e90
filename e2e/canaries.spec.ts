import { randomBytes } from 'node:crypto';
import { Crawler, type Seen } from './crawl';
import { owner, queue, startSession } from './database';
import { expect, test } from './journey';
import { addItem, addToClosedPart, idIn, issuePapers, planMeeting, giveNotice } from './meeting-pages';

/*
 * Tokens in what is restricted, or in a closed part: title, note, paper, file name, file content, paragraph, speaker, action, escalation.
 * Whoever is shut out follows every link of their own, asks for every address the secretariat has, and gets mail; no
 * token may come back. Whoever is in the audience finds them.
 */
const run = randomBytes(6).toString('hex');
const token = (of: string) => `canary-${of}-${run}`;
const planted = ['title', 'note', 'paper', 'file', 'content', 'paragraph', 'action', 'issue', 'reservation', 'evidence', 'closed'].map(token);
const found = (seen: Seen[]) => planted.filter((word) => seen.some(({ text }) => text.includes(word)));

/** Gives the pages of what it planted. */
async function plantRecord(): Promise<string[]> {
  const [key] = await owner<{ key: number; partnership_id: string; group_id: string; id: string; meeting_id: string }[]>`
    select p.audience_key as key, p.partnership_id, p.group_id, p.id, m.meeting_id from paragraph p join minutes m on m.partnership_id = p.partnership_id and m.id = p.minutes_id join audience a on a.partnership_id = p.partnership_id and a.key = p.audience_key
    where a.rule = 'except' and p.state = 'unconfirmed' and p.kind = 'discussion' limit 1`;
  if (!key) throw new Error('the story has no restricted paragraph');
  await owner`update paragraph set text = ${token('paragraph')} where id = ${key.id}`;
  await owner`
    insert into action (id, partnership_id, group_id, audience_key, reference, kind, text, seat_id, state, opened_at, version)
    select gen_random_uuid(), ${key.partnership_id}, ${key.group_id}, ${key.key}, ${`ASY-C-2026-9${run.slice(0, 4)}`}, 'action', ${token('action')}, s.id, 'open', now(), 1
    from seat s where s.group_id = ${key.group_id} and s.label = 'Ashby Vale Borough Council'`;
  const [sent] = await owner<{ id: string; escalation_id: string }[]>`
    select s.id, s.escalation_id from escalation_sending s join addressee a on a.id = s.addressee_id where a.slug = 'home-office-asylum-accommodation' and s.number = 1 limit 1`;
  await owner`update escalation set text = ${token('issue')} where id = ${sent?.escalation_id ?? ''}`;
  await owner`update escalation_position set words = ${token('reservation')} where escalation_id = ${sent?.escalation_id ?? ''} and words is not null`;
  await owner`
    insert into escalation_event (id, partnership_id, group_id, escalation_id, sending_id, audience_key, kind, on_day, text, recorded, at)
    select gen_random_uuid(), partnership_id, group_id, escalation_id, id, audience_key, 'evidence', current_date, ${token('evidence')}, false, now() from escalation_sending where id = ${sent?.id ?? ''}`;
  return [`/p/north-vale/escalations/${sent?.escalation_id ?? ''}`, `/p/north-vale/meetings/${key.meeting_id}/minutes`];
}

test('no token of what is restricted comes back to whoever is shut out, by any way', async ({ browserOf, baseURL }) => {
  test.setTimeout(600_000);
  const as = async (name: string) => new Crawler(baseURL ?? '', await startSession(name));
  const rhys = await browserOf('Rhys Calloway');
  const meeting = await planMeeting(rhys.page, { days: 80, place: 'Canary hall' });
  await addItem(rhys.page, meeting, { title: token('title'), note: token('note'), notFor: ['Brightstead Housing', 'Home Office'] });
  const [item] = await owner<{ id: string }[]>`select id from agenda_item where title = ${token('title')}`;
  await rhys.page.goto(`/p/north-vale/papers/new?item=${item?.id ?? ''}`);
  await rhys.page.getByLabel('What it is called').fill(token('paper'));
  const content = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${token('content')}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  await rhys.page.getByLabel('File', { exact: true }).setInputFiles({ name: `${token('file')}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(content) });
  await rhys.page.getByRole('button', { name: /^Add (the paper|it and tell)/ }).click();
  await rhys.page.waitForURL((url) => url.pathname === meeting);
  await giveNotice(rhys.page, meeting);
  await issuePapers(rhys.page, meeting);
  await addToClosedPart(rhys.page, meeting, { title: token('closed'), notFor: ['Brightstead Housing', 'Home Office'] });
  const pages = await plantRecord();

  const starts = ['/me', '/p/north-vale/meetings', meeting, `${meeting}/minutes`, '/p/north-vale/actions', '/p/north-vale/actions/download?which=open', '/p/north-vale/escalations', ...pages];
  const all = await (await as('Rhys Calloway')).crawl(starts, 160);
  expect(found(all).sort(), 'the secretariat finds every token').toEqual([...planted].sort());
  const addresses = [...new Set(all.map(({ address }) => address))];
  console.log(`canaries: ${String(addresses.length)} addresses`);
  expect(found(await (await as('Lucy Thornbury')).visitAll(addresses)).sort(), 'a member finds every token').toEqual([...planted].sort());

  for (const name of ['Dana Whitlock', 'Marcus Hale', 'Tom Brierley', 'Gwen Ashdown', 'Elliot Frame', 'Priya Sandhu']) {
    const crawler = await as(name);
    const own = await crawler.crawl(['/me', ...starts], 40);
    const asked = await crawler.visitAll(addresses);
    for (const { address, text, status } of [...own, ...asked]) {
      expect(planted.filter((word) => text.includes(word)), `${name} at ${address}`).toEqual([]);
      expect(status, `${name} at ${address}`).toBeLessThan(500);
    }
  }

  await expect.poll(async () => (await queue<{ left: number }[]>`select count(*)::int as left from outbox_mail where text like ${`%${idIn(meeting)}%`}`)[0]?.left ?? 0, { timeout: 30_000 }).toBeGreaterThan(6);
  const mails = await queue<{ to: string; all: string }[]>`select "to", concat(subject, html, text, calendar) as all from outbox_mail`;
  for (const mail of mails) expect(planted.filter((word) => mail.all.includes(word)), `mail to ${mail.to}`).toEqual([]);
});
