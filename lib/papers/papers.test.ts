import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { ReceivedUpload } from '@/lib/files/received-upload';
import { sendOwedMail } from '@/lib/notifications/send-owed-mail';
import { Forbidden, NotFound, RuleBroken } from '@/lib/platform/errors';
import { answerFile } from '@/lib/web/answer-file';
import { addPaper } from './add-paper';
import { findFile } from './find-file';
import { makeMeeting } from './meeting-rows';
import { openPaper } from './open-paper';
import { replacePaper } from './replace-paper';
import { showPaper } from './show-paper';
import { withdrawPaper } from './withdraw-paper';

const story = withStory();
const partnership = 'north-vale';
const as = (name: string) => story.as(name);
const [rhys, owen, mina] = ['Rhys Calloway', 'Owen Pritchard-Bell', 'Mina Okafor'] as const;

let issued: Awaited<ReturnType<typeof makeMeeting>>;
let planned: Awaited<ReturnType<typeof makeMeeting>>;
beforeAll(async () => {
  issued = await makeMeeting(story, 'papers issued');
  planned = await makeMeeting(story, 'planned');
});

/** A received file, as the upload handler would hand it over. */
async function received(text: string) {
  const place = path.join(await mkdtemp(path.join(os.tmpdir(), 'paper-')), 'file');
  await writeFile(place, text);
  return new ReceivedUpload(place, {
    fileName: `${text}.pdf`,
    mediaType: 'application/pdf',
    bytes: text.length,
    sha256: randomUUID().replaceAll('-', '').repeat(2),
  });
}

async function add(itemId: string, title: string) {
  const { paperId } = await addPaper({ partnership, itemId, title, file: await received(title) }, as(rhys));
  return { paperId, ...(await current(paperId)) };
}

async function current(paperId: string) {
  const [row] = await story.sql<
    { id: string; number: number; state: string }[]
  >`select id, number, state from paper_version where paper_id = ${paperId} order by number desc limit 1`;
  return { versionId: row?.id ?? '', number: row?.number ?? 0, state: row?.state };
}

const toldOf = async (paperId: string) =>
  (
    await story.sql<
      { name: string }[]
    >`select distinct p.name from mail m join person p on p.id = m.person_id where m.subject_id = ${paperId} and m.kind = 'paper changed' order by 1`
  ).map((row) => row.name);

const answers = (versionId: string) => answerFile(as(owen).caller, { partnership, versionId });
const seen = async (response: Response) => ({
  status: response.status,
  body: await response.text(),
  headers: Object.fromEntries(response.headers),
});

test('before issue a paper is received, for its preparers only, and nobody is told', async () => {
  const { paperId, versionId, state } = await add(planned.openItem, 'Prepared');
  expect(state).toBe('received');
  await expect(findFile({ partnership, versionId }, as(owen))).rejects.toThrow(NotFound);
  await expect(findFile({ partnership, versionId }, as('Helena Strand'))).resolves.toMatchObject({
    fileName: 'Prepared.pdf',
  });
  expect(await toldOf(paperId)).toEqual([]);
});

test('after issue it is issued at once and its readers are told, a role-only seat too', async () => {
  const { paperId, versionId, state } = await add(issued.openItem, 'Open');
  expect(state).toBe('issued');
  await expect(findFile({ partnership, versionId }, as(owen))).resolves.toMatchObject({ first: true });
  const told = await toldOf(paperId);
  expect(told).toContain('Bashir Rahimi');
  expect(told).toContain('Tom Brierley');
  expect(told).toHaveLength(14);
});

test('a restricted paper is told to its readers only, and is the same "not found" as a made-up one to others', async () => {
  const { paperId, versionId } = await add(issued.closedItem, 'Closed words');
  expect(await toldOf(paperId)).toEqual(['Helena Strand', 'Ines Marlow', 'Mina Okafor', 'Rhys Calloway']);
  await expect(findFile({ partnership, versionId }, as(mina))).resolves.toMatchObject({
    fileName: 'Closed words.pdf',
  });
  for (const name of [owen, 'Tom Brierley', 'Gwen Ashdown', 'Elliot Frame']) {
    await expect(findFile({ partnership, versionId }, as(name))).rejects.toThrow(NotFound);
    await expect(showPaper({ partnership, paperId }, as(name))).rejects.toThrow(NotFound);
  }
  const [hidden, madeUp, broken] = [
    await seen(await answers(versionId)),
    await seen(await answers(randomUUID())),
    await seen(await answers('not-an-id')),
  ];
  expect(hidden.status).toBe(404);
  expect(hidden).toEqual(madeUp);
  expect(broken).toEqual(madeUp);
});

test('no mail carries the title or the file name, and it says what is true when it is sent', async () => {
  const { paperId, number } = await add(issued.closedItem, 'Unmailable');
  await withdrawPaper({ partnership, paperId, version: number, reason: 'wrong figures' }, as(rhys));
  const [mail] = await story.sql<
    { id: string; person_id: string }[]
  >`select id, person_id from mail where subject_id = ${paperId} and person_id = ${story.person(mina)} limit 1`;
  await sendOwedMail({ mailId: mail?.id ?? '', personId: mail?.person_id ?? '', partnership });
  const [sent] = await story.sql<
    { subject: string; html: string; text: string }[]
  >`select subject, html, text from outbox_mail where "to" = 'mina.okafor@ashbyvale.example' order by sent_at desc limit 1`;
  expect(sent?.subject).toMatch(/^A paper was withdrawn: Partnership Board/);
  expect(`${sent?.subject ?? ''}${sent?.html ?? ''}${sent?.text ?? ''}`).not.toMatch(
    /Unmailable|wrong figures|The words/,
  );
});

test('an opening is kept once, the secretariat’s own is not, and a role-only seat is never named', async () => {
  const { paperId, versionId } = await add(issued.openItem, 'Opened');
  for (const name of [owen, owen, 'Bashir Rahimi', rhys])
    await openPaper({ partnership, versionId }, as(name));
  await expect(findFile({ partnership, versionId }, as(owen))).resolves.toMatchObject({ first: false });
  const { versions } = await showPaper({ partnership, paperId }, as(rhys));
  expect(versions[0]?.openings.map(({ name, seat }) => ({ name, seat }))).toEqual([
    { name: owen, seat: 'Calder Sound Council' },
    { name: null, seat: 'Lived experience' },
  ]);
  const own = await showPaper({ partnership, paperId }, as(owen));
  expect([own.can.see, own.versions[0]?.openings.length]).toEqual([false, 1]);
});

test('a new version closes the old one at once, to everybody', async () => {
  const { paperId, versionId } = await add(issued.openItem, 'Replaced');
  await openPaper({ partnership, versionId }, as(owen));
  const file = await received('Second');
  await replacePaper({ partnership, paperId, version: 1, reason: 'new figures', file }, as(rhys));
  for (const name of [owen, rhys])
    await expect(findFile({ partnership, versionId }, as(name))).rejects.toThrow(NotFound);
  expect(await current(paperId)).toMatchObject({ number: 2, state: 'issued' });
  const [secretariat, member] = [
    await showPaper({ partnership, paperId }, as(rhys)),
    await showPaper({ partnership, paperId }, as(owen)),
  ];
  expect(secretariat.versions.map(({ number, state, openings }) => [number, state, openings.length])).toEqual(
    [
      [2, 'issued', 0],
      [1, 'replaced', 1],
    ],
  );
  expect(member.versions.map(({ number, reason }) => [number, reason])).toEqual([[2, 'new figures']]);
  await expect(
    replacePaper(
      { partnership, paperId, version: 1, reason: 'late', file: await received('Third') },
      as(rhys),
    ),
  ).rejects.toMatchObject({ reason: 'changed meanwhile' });
});

test('of two replacements at once one is taken', async () => {
  const { paperId } = await add(issued.openItem, 'Raced');
  const replace = async (text: string) =>
    replacePaper({ partnership, paperId, version: 1, reason: text, file: await received(text) }, as(rhys));
  const done = await Promise.allSettled([replace('left'), replace('right')]);
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await current(paperId)).toMatchObject({ number: 2 });
});

test('a withdrawn paper stays on the agenda as withdrawn, closed for good', async () => {
  const { paperId, versionId } = await add(issued.openItem, 'Gone');
  await withdrawPaper({ partnership, paperId, version: 1, reason: 'wrong file' }, as(rhys));
  for (const name of [owen, rhys])
    await expect(findFile({ partnership, versionId }, as(name))).rejects.toThrow(NotFound);
  const member = await showPaper({ partnership, paperId }, as(owen));
  expect([member.paper.withdrawn, member.versions]).toEqual([true, []]);
  await expect(
    withdrawPaper({ partnership, paperId, version: 1, reason: 'again' }, as(rhys)),
  ).rejects.toThrow(RuleBroken);
  await expect(
    replacePaper(
      { partnership, paperId, version: 1, reason: 'back', file: await received('Back') },
      as(rhys),
    ),
  ).rejects.toMatchObject({ reason: 'paper is withdrawn' });
});

test('only the secretariat changes papers', async () => {
  const { paperId } = await add(issued.openItem, 'Guarded');
  for (const name of [owen, 'Helena Strand', 'Dana Whitlock'])
    await expect(withdrawPaper({ partnership, paperId, version: 1, reason: 'no' }, as(name))).rejects.toThrow(
      Forbidden,
    );
});

test('a cancelled meeting takes no papers', async () => {
  const { meetingId, openItem } = await makeMeeting(story, 'planned');
  await story.sql`update meeting set state = 'cancelled' where id = ${meetingId}`;
  await expect(add(openItem, 'Late')).rejects.toMatchObject({ reason: 'meeting is cancelled' });
});
