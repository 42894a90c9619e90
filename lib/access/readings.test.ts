import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { ReceivedUpload } from '@/lib/files/received-upload';
import type { UseCaseName } from '@/lib/registry.generated';
import { findCallers, tables, type Callers } from './callers';
import { Casting } from './cast';
import { everyUseCase, type Call } from './every-use-case';
import { lifeOfEscalation, lifeOfMeeting } from './readings';

const story = withStory();
const everybody = tables.flatMap((table) => table.kinds);
const partnership = 'north-vale';
const board = 'north-vale/board';
const [rhys, helena] = ['Rhys Calloway', 'Helena Strand'] as const;
const day = { day: '4', month: '2', year: '2099' };
const began = Date.now();
let calls: Map<UseCaseName, Call>;
let callers: Callers;
let cells = 0;

beforeAll(async () => {
  calls = await everyUseCase();
  callers = await findCallers(story);
});

/** Does it, as the secretariat unless somebody else is named. */
async function act<R = Record<string, string>>(name: UseCaseName, input: object, who: string = rhys): Promise<R> {
  const call = calls.get(name);
  if (!call) throw new Error(`no use-case ${name}`);
  return (await call({ partnership, ...input }, story.as(who))) as R;
}
const versionOf = async (table: 'meeting' | 'minutes' | 'escalation' | 'agenda_item', id: string) => {
  const [row] = await story.sql<{ version: number }[]>`select version from ${story.sql(table)} where ${story.sql(table === 'minutes' ? 'meeting_id' : 'id')} = ${id}`;
  return String(row?.version);
};

/** Everything these queries show somebody; nothing where they are refused. */
async function shown(kind: string, asked: [UseCaseName, object][]): Promise<string> {
  const view = async ([name, input]: [UseCaseName, object]): Promise<unknown> => calls.get(name)?.({ partnership, ...input }, { caller: callers.get(kind) ?? null }).catch(() => null);
  const views = await Promise.all(asked.map(view));
  return JSON.stringify(views);
}

async function readersOf(words: string[], asked: [UseCaseName, object][]): Promise<Record<string, string[]>> {
  const texts = new Map<string, string>();
  for (const kind of everybody) texts.set(kind, await shown(kind, asked));
  cells += words.length * everybody.length;
  return Object.fromEntries(words.map((word) => [word, everybody.filter((kind) => texts.get(kind)?.includes(word))]));
}

const inOrder = (written: Record<string, string[]>) => Object.fromEntries(Object.entries(written).map(([word, readers]) => [word, everybody.filter((kind) => readers.includes(kind))]));

describe('a meeting of the board, from plan to approved minutes', () => {
  let meetingId = '';
  let item = { open: '', restricted: '' };
  const at = () => ({ meetingId });
  const step = async () => ({ ...at(), version: await versionOf('minutes', meetingId) });

  async function addPaper(itemId: string, title: string): Promise<void> {
    const place = path.join(await mkdtemp(path.join(os.tmpdir(), 'paper-')), 'file');
    await writeFile(place, title);
    await act('paper.add', { itemId, title, file: new ReceivedUpload(place, { fileName: `${title}.pdf`, mediaType: 'application/pdf', bytes: 6, sha256: Buffer.from(title.padEnd(32)).toString('hex') }) });
  }

  async function write(itemTitle: string, text: string): Promise<void> {
    const [row] = await story.sql<{ slot: string }[]>`select slot_id as slot from agenda_item where meeting_id = ${meetingId} and title = ${itemTitle}`;
    await act('paragraph.write', { ...at(), slotId: row?.slot, kind: 'discussion', text, attribution: 'none' });
  }

  const steps: Record<string, () => Promise<unknown>> = {
    async planned() {
      ({ meetingId = '' } = await act('meeting.plan', { group: 'board', day, from: '10:00', to: '12:00', place: 'Kestrel County Hall' }));
      const typed = { ...at(), purpose: 'discussion', minutes: '10', audience: 'group' };
      const shut = { audience: 'except', subjectId: story.organisation('Home Office') };
      const [open, restricted] = [await act('item.add', { ...typed, title: 'Avocet' }), await act('item.add', { ...typed, ...shut, title: 'Bittern' })];
      item = { open: open['itemId'] ?? '', restricted: restricted['itemId'] ?? '' };
      await act('closed-part.make', { ...at(), audience: 'only', seats: [story.seat(`${board}: Calder Sound Council`)], sitting: 'at the end' });
      await act('item.add', { ...typed, part: 'closed', title: 'Curlew' });
      await addPaper(item.open, 'Dunlin');
      await addPaper(item.restricted, 'Eider');
      const deputy = callers.get('deputy for the meeting');
      if (deputy?.kind === 'person') await new Casting(story).appoint(deputy.personId, board, story.seat(`${board}: Calder Sound Council`), { kind: 'deputy for one meeting', meetingId });
    },
    'notice issued': async () => act('meeting.give-notice', { ...at(), version: await versionOf('meeting', meetingId) }),
    'papers issued': async () => act('agenda.issue', { ...at(), version: await versionOf('meeting', meetingId) }),
    async 'minutes begun'() {
      await story.sql`update meeting set starts_at = now() - interval '1 hour' where id = ${meetingId}`;
      await act('minutes.open', { ...at(), version: await versionOf('meeting', meetingId) });
      await write('Avocet', 'Fulmar');
      await write('Bittern', 'Gannet');
      await write('Curlew', 'Harrier');
    },
    'sent to the chair': async () => act('minutes.send-to-chair', await step()),
    cleared: async () => act('minutes.clear', await step(), helena),
    circulated: async () => act('minutes.circulate', { ...(await step()), correctionsUntil: day }),
    'open item recalled': async () => act('item.recall', { ...at(), itemId: item.open, seats: [story.seat(`${board}: Lived experience`)], reason: 'Sent too widely', version: await versionOf('agenda_item', item.open) }),
    async approved() {
      for (const { key } of await story.sql<{ key: number }[]>`select distinct p.audience_key as key from paragraph p join minutes m on m.id = p.minutes_id where m.meeting_id = ${meetingId}`)
        await act('minutes.approve', { ...at(), audienceKey: String(key), how: 'as presented', method: 'by correspondence' });
    },
  };

  test.each(lifeOfMeeting)('%s', async (stage, written) => {
    await steps[stage]?.();
    const asked: [UseCaseName, object][] = [['meeting.show', at()], ['minutes.show', at()]];
    expect(await readersOf(Object.keys(written), asked)).toEqual(inOrder(written));
  });
});

describe('an escalation of the board to the Home Office', () => {
  let escalationId = '';
  const step = async () => ({ escalationId, version: await versionOf('escalation', escalationId) });
  const past = { day: '1', month: '11', year: '2026' };

  const steps: Record<string, () => Promise<unknown>> = {
    async raised() {
      ({ escalationId = '' } = await act('escalation.raise', { group: 'board', title: 'Heron', text: 'It happens.' }, 'Owen Pritchard-Bell'));
    },
    async screened() {
      const [team] = await story.sql<{ id: string }[]>`select id from addressee where slug = 'home-office-asylum-accommodation'`;
      await act('escalation.take-up', { ...(await step()), addresseeId: team?.id });
      await act('escalation.note', { escalationId, kind: 'evidence', text: 'Ibis', on: past });
    },
    drafted: async () => act('escalation.draft', { ...(await step()), asks: 'An ask', letter: 'Jackdaw', letterTo: 'team@homeoffice.example', dueDays: '20' }),
    agreed: async () => act('escalation.agree', { ...(await step()), method: 'consensus', on: past }),
    cleared: async () => act('escalation.clear', await step(), helena),
    sent: async () => act('escalation.send', { ...(await step()), how: 'our mail' }),
    closed: async () => act('escalation.close', { ...(await step()), ending: 'withdrawn' }, helena),
  };

  test.each(lifeOfEscalation)('%s', async (stage, written) => {
    await steps[stage]?.();
    const asked: [UseCaseName, object][] = [['escalation.show', { escalationId }], ['escalation.list', {}], ['escalation.list', { which: 'closed' }]];
    expect(await readersOf(Object.keys(written), asked)).toEqual(inOrder(written));
  });
});

afterAll(() => {
  console.log(`readings: ${String(cells)} cells in ${((Date.now() - began) / 60_000).toFixed(2)} min`);
});
