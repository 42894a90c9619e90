import { createHash, randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import type { Caller } from '@/lib/access/actor';
import { findHeld, signedAs } from '@/lib/auth/held-forms';
import { docx, pdf } from '@/lib/files/samples';
import { makeMeeting } from '@/lib/papers/meeting-rows';
import { env } from '@/lib/platform/env';
import { answerFile } from './answer-file';
import { answerUpload } from './answer-upload';
import { ownOrigin } from './own-origin';

const story = withStory();
const cap = 52_428_800;
let place: Awaited<ReturnType<typeof makeMeeting>>;
beforeAll(async () => {
  place = await makeMeeting(story, 'papers issued');
});

interface Sent {
  by?: Caller | null;
  origin?: string | null;
  fields?: Record<string, string>;
  file?: Blob | Uint8Array | null;
  name?: string;
  type?: string;
}

const fieldsOf = (more: Record<string, string> = {}) => ({
  partnership: 'north-vale',
  meetingId: place.meetingId,
  itemId: place.openItem,
  title: 'Paper A',
  ...more,
});

function requestOf({
  origin = ownOrigin,
  fields = {},
  file = pdf(),
  name = 'a.pdf',
  type = 'application/pdf',
}: Sent): Request {
  const form = new FormData();
  for (const [key, value] of Object.entries(fieldsOf(fields))) form.append(key, value);
  form.append(
    'file',
    file === null ? new Blob([]) : new Blob([file as BlobPart], { type }),
    file === null ? '' : name,
  );
  return new Request('http://localhost:3000/api/uploads', {
    method: 'POST',
    body: form,
    headers: origin === null ? {} : { origin },
  });
}

const secretariat = () => story.as('Rhys Calloway').caller;
const upload = (sent: Sent) => answerUpload(requestOf(sent), sent.by === undefined ? secretariat() : sent.by);
const papers = (title: string) => story.sql<
  { version: string; sha256: string; bytes: number; state: string; file_name: string; media_type: string }[]
>`
  select v.id as version, v.sha256, v.bytes, v.state, v.file_name, v.media_type from paper p join paper_version v on v.paper_id = p.id where p.title = ${title} order by v.number`;
const temporaries = () => readdir(path.join(env.TABLED_FILES, 'incoming')).catch(() => []);

async function problemOf(response: Response) {
  const id = /held=([0-9a-f-]{36})/.exec(response.headers.get('location') ?? '')?.[1];
  const found = await findHeld({ id, personId: story.person('Rhys Calloway'), form: 'add-paper' });
  return found?.fields;
}

test('a file comes back byte for byte, to be saved, never shown', async () => {
  const content = pdf('byte for byte \u00ff', 300_000);
  const sent = await upload({
    file: content,
    name: 'Tŷ “1”.pdf',
    fields: { title: 'Bytes' },
    type: 'text/html',
  });
  expect([sent.status, sent.headers.get('location')]).toEqual([
    303,
    `/p/north-vale/meetings/${place.meetingId}`,
  ]);
  const [row] = await papers('Bytes');
  expect(row).toMatchObject({
    bytes: 300_000,
    sha256: createHash('sha256').update(content).digest('hex'),
    state: 'issued',
    media_type: 'application/pdf',
  });
  const back = await answerFile(story.as('Owen Pritchard-Bell').caller, {
    partnership: 'north-vale',
    versionId: row?.version ?? '',
  });
  expect(Buffer.from(await back.arrayBuffer()).equals(content)).toBe(true);
  expect(Object.fromEntries(back.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '300000',
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
    'cache-control': 'private, no-store',
    'content-disposition':
      'attachment; filename="Ty 1.pdf"; filename*=UTF-8\'\'T%C5%B7%20%E2%80%9C1%E2%80%9D.pdf',
  });
  expect(await temporaries()).toEqual([]);
});

test.each(['https://evil.example', 'null', null])('origin %s is refused', async (origin) => {
  expect((await upload({ origin, fields: { title: 'Foreign' } })).status).toBe(403);
  expect(await papers('Foreign')).toEqual([]);
});

test('one who may not add papers is refused before the file is read, and it is noted', async () => {
  const response = await upload({
    by: story.as('Owen Pritchard-Bell').caller,
    fields: { title: 'Not mine' },
  });
  expect(response.status).toBe(404);
  const [line] =
    await story.sql`select actor_id, name from audit_event where outcome = 'refused' order by seq desc limit 1`;
  expect(line).toEqual({ actor_id: story.person('Owen Pritchard-Bell'), name: 'paper.begin-upload' });
  const foreign = await upload({ by: story.as('Elliot Frame').caller });
  const madeUp = await upload({ fields: { itemId: randomUUID() } });
  expect([foreign.status, await foreign.text()]).toEqual([madeUp.status, await madeUp.text()]);
});

test('with no session the words wait for the person who typed them', async () => {
  const response = await upload({
    by: null,
    fields: { title: 'Too late', signedAs: signedAs(story.person('Rhys Calloway')) },
  });
  expect(response.headers.get('location')).toMatch(/^\/sign-in\?next=.*held%3D.*&ended=1$/);
  const id = /held%3D([0-9a-f-]{36})/.exec(response.headers.get('location') ?? '')?.[1];
  expect(
    (await findHeld({ id, personId: story.person('Rhys Calloway'), form: 'add-paper' }))?.fields,
  ).toEqual({ title: 'Too late' });
});

test.each([
  ['zero.pdf', new Uint8Array(0), 'it has 0 bytes'],
  ['page.pdf', Buffer.from('<html><script>alert(1)</script></html>'), 'is a web page'],
  [
    'bomb.docx',
    docx([{ name: 'word/a.xml', content: Buffer.alloc(40 * 1024 * 1024) }]),
    'unpack to far more',
  ],
  ['over.pdf', pdf('', cap + 1), 'larger than 50 MB'],
])('%s is refused by name and the title is kept', async (name, file, words) => {
  const response = await upload({ name, file, fields: { title: `Kept ${name}` } });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).not.toContain(name);
  const kept = await problemOf(response);
  expect(kept?.title).toBe(`Kept ${name}`);
  expect(String(kept?.['problem.file'])).toContain(`“${name}”`);
  expect(String(kept?.['problem.file'])).toContain(words);
  expect(await temporaries()).toEqual([]);
});

test('a missing file and a missing title are told together', async () => {
  expect(await problemOf(await upload({ file: null, fields: { title: ' ' } }))).toEqual({
    title: ' ',
    'problem.file': ['Choose a file.'],
    'problem.title': ['Enter what the paper is called.'],
  });
});

test('the limit is exact', async () => {
  for (const [title, size] of [
    ['One below', cap - 1],
    ['At the cap', cap],
  ] as const) {
    const response = await upload({ file: pdf('', size), fields: { title } });
    expect(response.headers.get('location')).toBe(`/p/north-vale/meetings/${place.meetingId}`);
    expect((await papers(title))[0]?.bytes).toBe(size);
  }
});

test('a body broken off at 99 % leaves nothing', async () => {
  const whole = requestOf({ file: pdf('', 500_000), fields: { title: 'Broken' } });
  const bytes = Buffer.from(await whole.arrayBuffer());
  const cut = bytes.subarray(0, Math.floor(bytes.length * 0.99));
  const send = (body: BodyInit) =>
    answerUpload(
      new Request(whole.url, { method: 'POST', headers: whole.headers, body, duplex: 'half' } as RequestInit),
      secretariat(),
    );
  const dying = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(cut),
    pull: (controller) => controller.error(new Error('gone')),
  });
  for (const body of [cut, dying])
    expect(String((await problemOf(await send(body)))?.['problem.file'])).toContain('did not arrive whole');
  expect(await papers('Broken')).toEqual([]);
  expect(await temporaries()).toEqual([]);
});

test('a double press makes one paper; the same file twice is one blob', async () => {
  const once = randomUUID();
  const file = pdf('pressed twice');
  const press = (key: string) => upload({ file, fields: { title: 'Pressed', once: key } });
  const answers = await Promise.all([press(once), press(once), press(once)]);
  expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
  expect(await papers('Pressed')).toHaveLength(1);
  await press(randomUUID());
  const rows = await papers('Pressed');
  expect(rows).toHaveLength(2);
  const { sha256 = '' } = rows[0] ?? {};
  expect(await readdir(path.join(env.TABLED_FILES, sha256.slice(0, 2), sha256.slice(2, 4)))).toEqual([
    sha256,
  ]);
  expect(await temporaries()).toEqual([]);
});

test('an orphan of a killed server is gone with the next upload after an hour', async () => {
  const orphan = path.join(env.TABLED_FILES, 'incoming', randomUUID());
  await writeFile(orphan, 'half');
  await utimes(orphan, new Date(), new Date(Date.now() - 3_700_000));
  await upload({ fields: { title: 'Sweeping' } });
  expect(await temporaries()).toEqual([]);
});

test('fields of no form of ours, and a body that is none, are harmless', async () => {
  await upload({
    fields: { title: 'Extra', role: 'secretariat', state: 'issued', __proto__: 'x', audienceKey: '1' },
  });
  expect(await papers('Extra')).toHaveLength(1);
  const send = (body: string, type: string) =>
    answerUpload(
      new Request('http://localhost:3000/api/uploads', {
        method: 'POST',
        body,
        headers: { origin: ownOrigin, 'content-type': type },
      }),
      secretariat(),
    );
  expect((await send('{}', 'application/json')).status).toBe(400);
  expect((await send('junk', 'multipart/form-data')).status).toBe(400);
  expect((await send('junk', 'multipart/form-data; boundary=x')).status).toBe(404);
});
