import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Story } from '@/db/testing/story';
import { makeMeeting } from '@/lib/papers/meeting-rows';
import { env } from '@/lib/platform/env';
import type { UseCaseName } from '@/lib/registry.generated';
import { guestOfBoard } from './guest-samples';
import { samples } from './samples';

/** Who may, and still has no seat to do it for: the chair of the story sits nowhere. */
export const withoutSeat: Partial<Record<UseCaseName, Record<string, string>>> = { 'correction.propose': { chair: 'h' } };

export type Inputs = Map<UseCaseName, Record<string, unknown>>;

/**
 * The samples, each so that its command really succeeds for whoever may: the matrix asks before anything is done and is
 * content with less. Where a state is wanted besides, `wants` of subject-states.ts says which.
 */
export async function readyInputs(story: Story): Promise<Inputs> {
  const { sql } = story;
  const inputs: Inputs = new Map();
  for (const [name, sample] of Object.entries(samples)) inputs.set(name as UseCaseName, (await sample(story)) as Record<string, unknown>);
  const more = (name: UseCaseName, fields: object) => inputs.set(name, { ...inputs.get(name), ...fields });

  const [team] = await sql<{ id: string }[]>`select id from addressee where slug = 'mhclg-ukraine'`;
  more('escalation.climb', { addresseeId: team?.id });
  more('escalation.take-up', { addresseeId: team?.id });
  more('escalation.take-position', { channel: 'by phone', saidBy: 'Its leader' });
  const guest = await guestOfBoard(story);
  more('guest.open-items', { items: [guest.openItem], restrictedItems: [guest.closedItem] });
  more('minutes.open', { meetingId: await meetingOfToday(story), version: '1' });
  more('paragraph.remove', { paragraphId: await wordsBeside(story, String(inputs.get('paragraph.remove')?.['paragraphId'])) });
  await inviteAnew(story, String(inputs.get('appointment.renew-invitation')?.['appointmentId']));
  await keepFile();
  await wait(story, String(inputs.get('seat.choose-successor')?.['seatId']));
  await proposeBefore(story, String(inputs.get('action.close-agreed')?.['meetingId']));
  return inputs;
}

/** An issued meeting of the board whose hour has come, without minutes. */
async function meetingOfToday(story: Story): Promise<string> {
  const { meetingId } = await makeMeeting(story, 'papers issued');
  await story.sql`update meeting set starts_at = now() - interval '2 hours' where id = ${meetingId}`;
  return meetingId;
}

/** What was said before the decision of the sample, to the same readers: no reservation stands beside it. */
async function wordsBeside({ sql }: Story, paragraphId: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select o.id from paragraph p join paragraph o on o.minutes_id = p.minutes_id and o.audience_key = p.audience_key and o.kind = 'discussion' where p.id = ${paragraphId}`;
  return row?.id ?? '';
}

/** The file that the samples name, as if it had been received before. */
async function keepFile(): Promise<void> {
  const folder = path.join(env.TABLED_FILES, 'aa', 'aa');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'a'.repeat(64)), '.');
}

async function inviteAnew({ sql }: Story, appointmentId: string): Promise<void> {
  await sql`update appointment set invited_until = current_date + 3 where id = ${appointmentId}`;
}

/** The seat's organisation split, and nobody has chosen yet. */
async function wait({ sql }: Story, seatId: string): Promise<void> {
  await sql`
    insert into seat_succession (partnership_id, group_id, seat_id, organisation_id, on_day, at, needs)
    select partnership_id, group_id, id, organisation_id, current_date, now(), 'split' from seat where id = ${seatId} on conflict do nothing`;
}

/** What was proposed was proposed before the group met. */
async function proposeBefore({ sql }: Story, meetingId: string): Promise<void> {
  await sql`
    insert into action_event (id, partnership_id, group_id, action_id, audience_key, kind, text, channel, by_id, at)
    select gen_random_uuid(), a.partnership_id, a.group_id, a.id, a.audience_key, 'proposed closed', 'Done', 'on the page', (select person_id from appointment limit 1), now()
    from action a join meeting m on m.id = ${meetingId} where a.group_id = m.group_id and a.state = 'proposed closed'`;
  await sql`update meeting set ends_at = now() + interval '1 hour', starts_at = now() - interval '1 hour' where id = ${meetingId}`;
}
