import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from './client/app';
import * as actions from './repositories/actions';
import * as agendas from './repositories/agendas';
import * as corrections from './repositories/corrections';
import * as desks from './repositories/desks';
import * as meetings from './repositories/meetings';
import * as minutes from './repositories/minutes';
import * as openings from './repositories/openings';
import * as paperVersions from './repositories/paper-versions';
import * as papers from './repositories/papers';
import * as partnerships from './repositories/partnerships';
import * as seats from './repositories/seats';
import * as schema from './schema/schema';
import { withStory } from './testing/story';

const story = withStory();
const opened: postgres.Sql[] = [];
afterAll(() => Promise.all(opened.map((sql) => sql.end())));

interface Statement {
  text: string;
  values: unknown[];
}

/** A list as a person runs it, with every statement it sent. */
async function statementsOf(
  person: string,
  slug: string | null,
  list: (tx: Tx) => Promise<unknown>,
): Promise<Statement[]> {
  const sent: Statement[] = [];
  const sql = postgres(story.database.url('tabled_app'), {
    max: 1,
    debug: (_connection, text, values) => sent.push({ text, values }),
  });
  opened.push(sql);
  await drizzle(sql, { schema }).transaction(async (tx) => {
    await tx.execute(`select open_context('${story.person(person)}', ${slug ? `'${slug}'` : 'null'}, null)`);
    sent.length = 0;
    await list(tx);
  });
  return sent.filter(({ text }) => /^\s*(select|insert|update|delete|with)/i.test(text));
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: Node[];
}

const everyNode = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(everyNode)];

/** How each table of a tenant is entered: with indexes to choose from, whatever the size of the story. */
async function plan(person: string, slug: string | null, { text, values }: Statement): Promise<Node[]> {
  const sql = story.database.connect('tabled_app');
  return sql.begin(async (inner) => {
    await inner`set local enable_seqscan = off`;
    await inner`select open_context(${story.person(person)}, ${slug}, null)`;
    const [row] = await inner.unsafe<{ 'QUERY PLAN': { Plan: Node }[] }[]>(
      `explain (format json) ${text}`,
      values as string[],
    );
    return row ? row['QUERY PLAN'].flatMap(({ Plan }) => everyNode(Plan)) : [];
  });
}

const board = () => ({
  partnershipId: story.partnership('north-vale'),
  groupId: story.group('north-vale/board'),
});
let [meetingId, minutesId, paperId, versionId] = ['', '', '', ''];
beforeAll(async () => {
  const [row] = await story.sql<{ meeting: string; minutes: string; paper: string; version: string }[]>`
    select m.meeting_id as meeting, m.id as minutes, p.id as paper, v.id as version
    from minutes m join paper p on p.meeting_id = m.meeting_id join paper_version v on v.paper_id = p.id limit 1`;
  if (!row) throw new Error('the story has no meeting with minutes and papers');
  [meetingId, minutesId, paperId, versionId] = [row.meeting, row.minutes, row.paper, row.version];
});
const meeting = () => ({ ...board(), meetingId });
const record = () => ({ ...board(), minutesId });
const log = () => ({ ...board(), groupIds: null, today: '2026-11-23' });

const lists: [name: string, list: (tx: Tx) => Promise<unknown>, tables: string[]][] = [
  ['groups of a partnership', (tx) => partnerships.listGroups(tx, board()), ['groups']],
  ['seats counted', (tx) => partnerships.countSeats(tx, board()), ['seat']],
  ['holders counted', (tx) => partnerships.countHolders(tx, board()), ['appointment']],
  ['offices', (tx) => partnerships.listOffices(tx, { ...board(), groupId: null }), ['office']],
  ['seats of a group', (tx) => seats.list(tx, board()), ['seat']],
  ['who fills them', (tx) => seats.listLiveAppointments(tx, board()), ['appointment']],
  [
    'who filled one',
    (tx) => seats.listHistory(tx, { ...board(), seatId: story.seat('north-vale/board: Lantern House') }),
    ['appointment'],
  ],
  ['meetings to come', (tx) => meetings.list(tx, { ...board(), when: 'to come', limit: 50 }), ['meeting']],
  ['meetings before', (tx) => meetings.list(tx, { ...board(), when: 'before', limit: 50 }), ['meeting']],
  ['later meetings', (tx) => meetings.listLater(tx, { ...board(), after: new Date() }), ['meeting']],
  ['answers to an invitation', (tx) => meetings.listAnswers(tx, meeting()), ['invitation_answer']],
  ['who was told', (tx) => meetings.listMails(tx, meeting()), ['mail']],
  ['an agenda', (tx) => agendas.list(tx, meeting()), ['agenda_slot', 'agenda_item']],
  ['papers of a meeting', (tx) => papers.listForMeeting(tx, meeting()), ['paper']],
  ['versions of a paper', (tx) => paperVersions.list(tx, { ...board(), paperId }), ['paper_version']],
  [
    'who opened them',
    (tx) => paperVersions.listOpenings(tx, { ...board(), versionIds: [versionId] }),
    ['paper_opening'],
  ],
  ['papers opened, counted', (tx) => openings.count(tx, meeting()), ['paper']],
  ['paragraphs of minutes', (tx) => minutes.listParagraphs(tx, record()), ['paragraph']],
  ['corrections', (tx) => corrections.list(tx, record()), ['paragraph', 'correction']],
  ['approved versions', (tx) => minutes.listApprovals(tx, record()), ['minutes_approval']],
  ['attendance', (tx) => minutes.listAttendance(tx, { ...meeting(), part: 'open' }), ['attendance']],
  ['the action log', (tx) => actions.list(tx, { ...log(), which: 'open', limit: 50, offset: 0 }), ['action']],
];

test.each(lists)(
  '%s: one statement, entered by an index that leads with the tenant',
  async (_name, list, tables) => {
    const sent = await statementsOf('Rhys Calloway', 'north-vale', list);
    expect(sent).toHaveLength(1);
    const [statement] = sent;
    const nodes = statement ? await plan('Rhys Calloway', 'north-vale', statement) : [];
    for (const table of tables) {
      const entry = nodes.find((node) => node['Relation Name'] === table);
      expect(entry?.['Node Type'], table).toMatch(/Index|Bitmap/);
      // a bitmap's conditions stand on the scans of the index beneath it
      const conditions = (entry ? everyNode(entry) : []).map((node) => node['Index Cond'] ?? '');
      expect(conditions.join('; '), `${table}: no index condition`).toContain('partnership_id');
    }
  },
);

test('My desk is one statement, entered by the person', async () => {
  const list = (tx: Tx) => desks.listMySeats(tx, { personId: story.person('Mina Okafor') });
  const [statement, ...more] = await statementsOf('Mina Okafor', null, list);
  expect(more).toEqual([]);
  const nodes = statement ? await plan('Mina Okafor', null, statement) : [];
  expect(nodes.some((node) => node['Index Cond']?.includes('person_id'))).toBe(true);
});
