import { expect, it } from 'vitest';
import { withStory } from '@/db/testing/story';
import { readDeskMail } from '@/lib/notifications/desk-mail';
import { writers } from '@/lib/notifications/writers';
import { showEscalation } from './show-escalation';
import { readOwedMail } from '@/lib/notifications/read-owed-mail';

const story = withStory();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const write = async (now: Date) => (await story.sql<{ written: number }[]>`select write_crossings(${now}) as written`)[0]?.written;
const crossings = () => story.sql<{ kind: string; on_day: string; sending_id: string }[]>`
  select kind, to_char(on_day, 'YYYY-MM-DD') as on_day, sending_id from escalation_event where kind in ('due', 'late', 'very late') order by sending_id, on_day`;

it('writes each crossing once, dated by its own day, however late the clock is looked at', async () => {
  await write(inDays(0));
  await write(inDays(200));
  const written = await crossings();
  const days = await story.sql<{ id: string; days: string[] }[]>`
    select id, array[to_char(moved_due_on, 'YYYY-MM-DD'), to_char(moved_late_on, 'YYYY-MM-DD'), to_char(moved_climb_on, 'YYYY-MM-DD')] as days from escalation_sending order by id`;
  expect(days.length).toBeGreaterThan(1);
  for (const sending of days) expect(written.filter((row) => row.sending_id === sending.id).map((row) => row.on_day)).toEqual(sending.days);
  expect(await write(inDays(400))).toBe(0);
});

it('writes none for what was answered before, nor while they wait for us', async () => {
  await story.sql.unsafe('alter table escalation_event disable trigger record_stays; delete from escalation_event where kind in (\'due\', \'late\', \'very late\'); alter table escalation_event enable trigger record_stays');
  await story.sql`update escalation_sending set answered_on = moved_due_on where number = 1`;
  await write(inDays(200));
  expect(await crossings()).toEqual([]);
  await story.sql`update escalation_sending set answered_on = null, waiting_since = sent_on`;
  await write(inDays(200));
  expect(await crossings()).toEqual([]);
  await story.sql`update escalation_sending set waiting_since = null`;
});

it('tells the secretariat, with a reference and never a title', async () => {
  await write(inDays(200));
  const [owed] = await story.sql<{ id: string; person_id: string }[]>`select id, person_id from mail where kind = 'clock crossed' and person_id = ${story.person('Rhys Calloway')} order by queued_at desc limit 1`;
  const letter = await readOwedMail({ partnership: 'north-vale', mailId: owed?.id ?? '' }, { caller: { kind: 'job', personId: owed?.person_id ?? '' } });
  if (typeof letter === 'string') throw new Error(letter);
  expect(letter.subject).toMatch(/^ESC-C-\d{4}-\d{3}: /);
  expect(letter.text).not.toMatch(/transfers of families|Laundry/);
  expect(Object.keys(writers)).toContain('clock crossed');
});

it('shows the secretariat, and nobody else, that a letter has not left yet', async () => {
  const [row] = await story.sql<{ escalation_id: string }[]>`
    with queued as (update desk_mail set state = 'queued' where kind = 'letter' returning letter_id) select s.escalation_id from escalation_sending s join queued q on q.letter_id = s.letter_id`;
  const unsent = async (name: string) => (await showEscalation({ partnership: 'north-vale', escalationId: row?.escalation_id ?? '' }, story.as(name))).unsent.map((mail) => mail.kind);
  expect(await unsent('Rhys Calloway')).toEqual(['letter']);
  expect(await unsent('Mina Okafor')).toEqual([]);
});

it('mails the letter whole to its named address, with no evidence, position or verdict', async () => {
  const [mail] = await story.sql<{ id: string }[]>`update desk_mail set state = 'queued' where kind = 'letter' returning id`;
  const letter = await readDeskMail({ desk: 'home-office-asylum-accommodation', mailId: mail?.id ?? '' }, { caller: { kind: 'job', personId: null } });
  expect(letter?.to).toBe('asylum.accommodation@homeoffice.example');
  expect(letter?.text).toContain('Schools hear of it afterwards');
  expect(letter?.text).toMatch(/1\. Five working days/);
  expect(letter?.text).toContain('Agreed by the Partnership Board');
  expect(letter?.text).not.toMatch(/Fourteen transfers|in term time|endorse/);
});
