import type { Story } from '@/db/testing/story';
import type { UseCaseName } from '@/lib/registry.generated';

/** What has states. */
export type Stated = 'meeting' | 'minutes' | 'action' | 'request' | 'escalation' | 'guest' | 'invitation';
type Input = Record<string, unknown>;

/** The meeting an input speaks of, perhaps by an item or a paper of it. */
async function meetingOf({ sql }: Story, input: Input): Promise<string> {
  const given = (field: string) => (typeof input[field] === 'string' ? input[field] : null);
  const named = given('meetingId');
  if (named) return named;
  const [row] = await sql<{ id: string }[]>`
    select meeting_id as id from agenda_item where id = ${given('itemId')} union all select meeting_id from paper where id = ${given('paperId')}
    union all select p.meeting_id from paper_version v join paper p on p.id = v.paper_id where v.id = ${given('versionId')}`;
  return row?.id ?? '';
}

const paragraphs: Record<string, string> = { circulated: 'unconfirmed', approved: 'approved' };

/** The rows of the story stand still while their states change: nothing but the state is written. */
export async function put(story: Story, kind: Stated, input: Input, state: string): Promise<void> {
  const { sql } = story;
  const closed = state === 'closed';
  if (kind === 'meeting') await sql`update meeting set state = ${state}, version = 1 where id = ${await meetingOf(story, input)}`;
  if (kind === 'action' || kind === 'request') await sql`update action set state = ${state}, ending = ${closed ? 'done' : null}, version = 1 where id = ${String(input['actionId'])}`;
  if (kind === 'escalation') await sql`update escalation set state = ${state}, ending = ${closed ? 'withdrawn' : null}, version = 1 where id = ${String(input['escalationId'])}`;
  if (kind === 'guest') await sql`update guest set revoked_at = ${state === 'live' ? null : new Date()} where id = ${String(input['guestId'])}`;
  if (kind === 'minutes')
    await sql.begin(async (tx) => {
      const at = String(input['meetingId']);
      // What is approved stays approved for everybody, the owner included; here it has to come back.
      await tx`alter table paragraph disable trigger approved_stays`;
      await tx`update minutes set state = ${state}, version = 4 where meeting_id = ${at}`;
      await tx`update paragraph set state = ${paragraphs[state] ?? 'draft'} where minutes_id in (select id from minutes where meeting_id = ${at})`;
      await tx`alter table paragraph enable trigger approved_stays`;
    });
  if (kind === 'invitation')
    await sql`
      update appointment set invited_until = current_date + ${state === 'lapsed' ? -3 : 3}::int, accepted_at = ${state === 'taken up' ? new Date() : null}, ended_at = ${state === 'ended' ? new Date() : null}
      where id = ${String(input['appointmentId'])}`;
}

/** The state a subject of the story stands in. */
export async function stateOf(story: Story, kind: Stated, input: Input): Promise<string> {
  const { sql } = story;
  if (kind === 'guest') return 'live';
  if (kind === 'invitation') return 'invited';
  const table = kind === 'request' ? 'action' : kind;
  const id = kind === 'meeting' || kind === 'minutes' ? await meetingOf(story, input) : String(input[`${table}Id`]);
  const [row] = await sql<{ state: string }[]>`select state from ${sql(table)} where ${sql(kind === 'minutes' ? 'meeting_id' : 'id')} = ${id}`;
  return row?.state ?? '';
}

/** The state in which a command succeeds, where its sample stands in another. */
export const wants: Partial<Record<UseCaseName, [Stated, string]>> = {
  'escalation.send': ['escalation', 'cleared'],
  'item.recall': ['meeting', 'papers issued'],
  'meeting.give-notice': ['meeting', 'planned'],
  'minutes.circulate': ['minutes', 'cleared'],
  'minutes.clear': ['minutes', 'sent to the chair'],
  'minutes.hand-back': ['minutes', 'cleared'],
  'minutes.send-to-chair': ['minutes', 'drafting'],
  'paragraph.change': ['minutes', 'drafting'],
  'paragraph.remove': ['minutes', 'drafting'],
  'paragraph.write': ['minutes', 'drafting'],
  'reservation.record': ['minutes', 'drafting'],
};
