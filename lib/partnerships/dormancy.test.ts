import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { queue } from '@/db/client/queue';
import { revive, setDormant } from '@/db/import/set-dormant';
import { succeed } from '@/db/import/succeed';
import { beginDormancies, listSuccessionsDue, writeCrossings } from '@/db/repositories/queue';
import { withStory } from '@/db/testing/story';
import { chase } from '@/lib/actions/report';
import { listActions } from '@/lib/actions/list-actions';
import { showDesk } from '@/lib/desks/show-desk';
import { listEscalations } from '@/lib/escalations/list-escalations';
import { showEscalation } from '@/lib/escalations/show-escalation';
import { showMyDesk } from '@/lib/people/show-my-desk';
import { sendOwedMail } from '@/lib/notifications/send-owed-mail';
import { showPartnership } from './show-partnership';

const story = withStory();
const p = { partnership: 'north-vale' };
const url = () => story.database.url('tabled_owner');
const wish = { slug: 'north-vale', custodian: 'Kestrel Records', contact: 'records@kestrel.example', from: '2026-01-05' };
const rhys = () => story.as('Rhys Calloway');
const letters = async () => (await showDesk({ desk: 'home-office-asylum-accommodation' }, story.as('Priya Sandhu'))).rows.map((row) => [row.dormantSince, row.custodian]);

test('a partnership goes dormant with a custodian: read, not changed; marked at the desk too, and nobody is mailed to chase', async () => {
  expect(await setDormant(url(), { ...wish, slug: 'nowhere' })).toMatchObject({ ok: false, faults: [{ column: 'SLUG' }] });
  expect((await letters()).length).toBeGreaterThan(0);
  expect((await letters()).every(([since]) => since === null)).toBe(true);
  expect(await setDormant(url(), wish)).toEqual({ ok: true, changed: true, begins: true });
  expect(await setDormant(url(), wish)).toEqual({ ok: true, changed: false, begins: true });
  const { partnership } = await showPartnership(p, rhys());
  expect(partnership).toMatchObject({ state: 'dormant', dormantFrom: '2026-01-05', custodianName: 'Kestrel Records', custodianContact: 'records@kestrel.example' });
  expect((await letters()).every(([since, who]) => since === '2026-01-05' && who === 'Kestrel Records, records@kestrel.example')).toBe(true);
  // What lists them carries the state, so that each open one is marked.
  const log = await listActions(p, rhys());
  expect([log.partnership.state, log.rows.length > 0]).toEqual(['dormant', true]);
  expect((await listEscalations(p, rhys())).partnership.state).toBe('dormant');

  // Nothing is offered that would be refused, and nothing waits for anybody.
  const escalations = await listEscalations(p, rhys());
  expect([log.writesFor, escalations.raisesFor]).toEqual([[], []]);
  const page = await showEscalation({ ...p, escalationId: escalations.rows[0]?.id ?? '' }, rhys());
  expect(Object.values(page.can).filter(Boolean)).toEqual([]);
  expect((await showPartnership(p, story.as('Gwen Ashdown'))).can).toEqual({ manage: false, choose: false, seeSearches: true });
  expect(await showMyDesk({}, rhys())).toMatchObject({ toAnswer: [], steps: [], positions: [] });

  const request = log.rows.find((row) => row.kind === 'request');
  await expect(chase({ ...p, actionId: request?.id ?? '', channel: 'by phone' }, rhys())).rejects.toMatchObject({ reason: 'partnership is dormant' });
  const mails = async () => (await story.sql<{ mails: number }[]>`select count(*)::int as mails from mail where kind = 'clock crossed'`)[0]?.mails;
  const before = await mails();
  expect(await writeCrossings(queue(), new Date(Date.now() + 300 * 86_400_000))).toBeGreaterThan(0);
  expect(await mails()).toBe(before);
});

test('a mail that was on its way when it fell asleep leaves once', async () => {
  const mailId = randomUUID();
  await story.sql`insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at)
    select ${mailId}, partnership_id, group_id, ${story.person('Rhys Calloway')}, 'meeting notice', id, 1, 'queued', now() from meeting where group_id = ${story.group('north-vale/board')} limit 1`;
  await sendOwedMail({ mailId, personId: story.person('Rhys Calloway'), ...p });
  await sendOwedMail({ mailId, personId: story.person('Rhys Calloway'), ...p });
  expect(await story.sql`select 1 from outbox_mail where idempotency_key like ${`%${mailId}`}`).toHaveLength(1);
  expect(await story.sql`select state from mail where id = ${mailId}`).toEqual([{ state: 'sent' }]);
});

test('a merger waits while it sleeps; revived, the marks go and the merger is carried out', async () => {
  await story.sql`insert into organisation (id, name, kind) values (gen_random_uuid(), 'Thorn Council', 'council')`;
  expect(await succeed(url(), { of: ['Thornmoor District Council'], by: ['Thorn Council'], on: '2026-04-01' })).toMatchObject({ ok: true, lines: [] });
  expect(await listSuccessionsDue(queue(), null)).not.toContain(story.partnership('north-vale'));
  expect(await revive(url(), 'north-vale')).toMatchObject({ ok: true, changed: true });
  expect(await revive(url(), 'north-vale')).toMatchObject({ ok: true, changed: false });
  expect((await letters()).every(([since, who]) => since === null && who === null)).toBe(true);
  expect((await showPartnership(p, rhys())).partnership).toMatchObject({ state: 'active', dormantFrom: null, custodianName: null });
  expect(await listSuccessionsDue(queue(), null)).toContain(story.partnership('north-vale'));
});

test('a day to come begins on that day', async () => {
  expect(await setDormant(url(), { ...wish, from: '2099-06-01' })).toEqual({ ok: true, changed: true, begins: false });
  await beginDormancies(queue(), new Date('2099-05-31T22:00:00Z'));
  expect((await showPartnership(p, rhys())).partnership.state).toBe('active');
  await beginDormancies(queue(), new Date('2099-05-31T23:30:00Z'));
  expect((await showPartnership(p, rhys())).partnership.state).toBe('dormant');
  expect((await letters()).every(([since]) => since === '2099-06-01')).toBe(true);
});
