import type { Planter, Word } from './canary-plant';
import type { Crawler } from './crawl';
import type { Ground, Who } from './canary-ground';
import { owner } from './database';
import { idIn } from './meeting-pages';

export interface Story {
  meeting: string;
  elsewhere: string;
  caucus: string;
  escalation: string;
  /** The item that was kept from some all along, the one taken from them later, the one opened to a guest. */
  items: { restricted: string; recalled: string; opened: string; closed: string };
}

interface Telling {
  ground: Ground;
  planter: Planter;
  word: Word;
  as: (who: Who) => Crawler;
  /** Once papers are out, and before anything is taken back. */
  beforeRecall: (meeting: string, items: Story['items']) => Promise<void>;
}

/** What is restricted, in every place the product keeps words: each place its own secret. */
export async function tellCanaries({ ground, planter, word, as, beforeRecall }: Telling): Promise<Story> {
  const elsewhere = await planter.plan('other secretariat', 'other', 30);
  const meeting = await planter.plan('secretariat', 'table', 12);
  const item = (name: string, restricted: boolean, closed?: true) => planter.item('secretariat', meeting, { title: word(`${name}title`), note: word(`${name}note`), restricted, ...(closed && { closed }) });
  const items = { restricted: await item('', true), recalled: await item('recalled-', false), opened: await item('guest-', true), closed: '' };
  const paper = (name: string, itemId: string) => planter.paper('secretariat', itemId, { title: word(`${name}paper`), file: word(`${name}file`), content: word(`${name}content`) });
  await paper('', items.restricted);
  await paper('recalled-', items.recalled);
  await paper('guest-', items.opened);
  await as('secretariat').press(`${meeting}/notice`, /^Give notice to \d+ people$/);
  await planter.closedPart(meeting, word('closed-place'));
  items.closed = await item('closed-', true, true);
  await paper('closed-', items.closed);
  await planter.issue('secretariat', meeting);
  await beforeRecall(meeting, items);

  const kept = { seats: [ground.id('seat', 'table: Home Office')], subjectId: ground.id('organisation', 'Heronry Homes') };
  await as('secretariat').press(`${meeting}/items/${items.recalled}/recall`, 'Recall it from those ticked', { ...kept, reason: word('recall-reason') });
  const [version] = await owner<{ id: string }[]>`select v.id from paper_version v join paper p on p.id = v.paper_id where p.item_id = ${items.restricted}`;
  await as('secretariat').press(`${meeting}/items/${items.restricted}/refer?to=other`, /^Release this to the/, { title: word('referred-title'), text: word('referred-text'), files: [version?.id ?? ''], release: 'yes' });
  await planter.issue('other secretariat', elsewhere);

  await planter.hold(meeting);
  await tellMinutes({ planter, word, as, ground, meeting, items });
  const escalation = await planter.escalation();
  return { meeting, elsewhere, items, escalation, caucus: await tellCaucus(planter, word) };
}

async function tellMinutes({ planter, word, as, ground, meeting, items }: Pick<Telling, 'planter' | 'word' | 'as' | 'ground'> & { meeting: string; items: Story['items'] }): Promise<void> {
  const page = `${meeting}/minutes`;
  await as('secretariat').press(page, 'Begin the minutes');
  const write = (itemId: string, kind: string, name: string) => planter.paragraph('secretariat', meeting, itemId, { kind, text: word(name) });
  const said = await write(items.restricted, 'discussion', 'paragraph');
  const decided = await write(items.restricted, 'decision', 'decision');
  await write(items.recalled, 'discussion', 'recalled-paragraph');
  await write(items.opened, 'discussion', 'guest-paragraph');
  const closed = await write(items.closed, 'discussion', 'closed-paragraph');
  await write(items.closed, 'decision', 'closed-decision');
  await as('secretariat').press(`${page}?record=${decided}`, 'Record this reservation', { seatId: ground.id('seat', 'table: Finch Aid'), text: word('reservation'), toldHow: 'in the meeting', ...planter.day('toldOn', 0) });
  const present = Object.fromEntries(['Alder Reach Council', 'Birch Reach Council'].map((label) => [`seats.${ground.id('seat', `table: ${label}`)}.presence`, 'in person']));
  for (const part of ['open', 'closed']) await as('secretariat').press(`${meeting}/attendance?part=${part}`, 'Save the attendance', present, (form) => form.fields.some(([name, value]) => name === 'part' && value === part));
  // Names as they are shown: who spoke, and who sat in the closed part.
  await owner`update paragraph set attribution = 'person', shown_as = ${word('speaker')} where id = ${said}`;
  await owner`update attendance set name = ${word('closed-name')} where meeting_id = ${idIn(meeting)} and part = 'closed'`;
  await planter.circulate('secretariat', 'chair', meeting);
  await as('member').press(`${page}?correct=${said}`, 'Propose this correction', { text: word('correction'), reason: word('correction-reason') });
  const action = await planter.action('secretariat', 'table', said, { text: word('action'), seat: 'Birch Reach Council' });
  await planter.action('secretariat', 'table', said, { text: word('request'), seat: 'Cedar Reach Council', request: word('why-a-request') });
  await planter.action('secretariat', 'table', closed, { text: word('closed-action'), seat: 'Birch Reach Council' });
  await as('member').press(`/p/${ground.p}/actions/${action}`, 'Save the report', { text: word('progress') });
}

async function tellCaucus(planter: Planter, word: Word): Promise<string> {
  const [clerk, meeting] = ['caucus secretariat' as const, await planter.plan('caucus secretariat', 'caucus', 9)];
  const item = await planter.item(clerk, meeting, { title: word('caucus-title'), note: word('caucus-note'), restricted: false });
  await planter.paper(clerk, item, { title: word('caucus-paper'), file: word('caucus-file'), content: word('caucus-content') });
  await planter.issue(clerk, meeting);
  await planter.hold(meeting);
  const page = `${meeting}/minutes`;
  const clerks = planter.crawlerOf(clerk);
  await clerks.press(page, 'Begin the minutes');
  const said = await planter.paragraph(clerk, meeting, item, { kind: 'discussion', text: word('caucus-paragraph') });
  await planter.paragraph(clerk, meeting, item, { kind: 'decision', text: word('caucus-decision') });
  await planter.circulate(clerk, 'caucus member', meeting);
  await planter.action(clerk, 'caucus', said, { text: word('caucus-action'), seat: 'Gull Watch' });
  return meeting;
}
