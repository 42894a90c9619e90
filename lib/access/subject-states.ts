import type { Story } from '@/db/testing/story';
import type { UseCaseName } from '@/lib/registry.generated';

/** What has states. */
export type Stated = 'meeting' | 'minutes' | 'action' | 'request' | 'escalation';
type Input = Record<string, unknown>;

const places: Record<Stated, { table: string; column: string; input: string }> = {
  meeting: { table: 'meeting', column: 'id', input: 'meetingId' },
  minutes: { table: 'minutes', column: 'meeting_id', input: 'meetingId' },
  action: { table: 'action', column: 'id', input: 'actionId' },
  request: { table: 'action', column: 'id', input: 'actionId' },
  escalation: { table: 'escalation', column: 'id', input: 'escalationId' },
};
/** The version each sample says it saw. */
const versions: Partial<Record<Stated, number>> = { minutes: 4 };

export async function stateOf({ sql }: Story, kind: Stated, input: Input): Promise<string> {
  const { table, column, input: field } = places[kind];
  const [row] = await sql<{ state: string }[]>`select state from ${sql(table)} where ${sql(column)} = ${String(input[field])}`;
  return row?.state ?? '';
}

/** The rows of the story stand still while their states change: only the state column is written. */
export async function put({ sql }: Story, kind: Stated, input: Input, state: string): Promise<void> {
  const { table, column, input: field } = places[kind];
  const ending = { action: 'done', request: 'done', escalation: 'withdrawn' }[kind as 'action'];
  const row = { state, version: versions[kind] ?? 1, ...(ending && { ending: state === 'closed' ? ending : null }) };
  await sql`update ${sql(table)} set ${sql(row)} where ${sql(column)} = ${String(input[field])}`;
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
