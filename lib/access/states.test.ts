import { beforeAll, describe, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { Conflict, Forbidden, Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { chase, closeAction, proposeClosed, recordReply, redate, reportProgress } from '@/lib/actions/report';
import { addItem } from '@/lib/agendas/add-item';
import { changeItem } from '@/lib/agendas/change-item';
import { issueAgenda } from '@/lib/agendas/issue-agenda';
import { makeClosedPart } from '@/lib/agendas/make-closed-part';
import { moveItem } from '@/lib/agendas/move-item';
import { recallItem } from '@/lib/agendas/recall-item';
import { takeOffItem } from '@/lib/agendas/take-off-item';
import { agreeEscalation, clearEscalation, handBack } from '@/lib/escalations/agree';
import { draftEscalation, noteOnEscalation, takePosition } from '@/lib/escalations/draft';
import { recordAddresseeAnswer, tellAddressee } from '@/lib/escalations/record-answer';
import { divert } from '@/lib/escalations/screen';
import { sendEscalation } from '@/lib/escalations/send-escalation';
import { closeEscalation, findVerdict } from '@/lib/escalations/verdict';
import { inviteGuest } from '@/lib/guests/invite-guest';
import { answerInvitation, recordAnswer } from '@/lib/meetings/answer-invitation';
import { cancelMeeting } from '@/lib/meetings/cancel-meeting';
import { giveNotice } from '@/lib/meetings/give-notice';
import { moveMeeting } from '@/lib/meetings/move-meeting';
import { sendAgain } from '@/lib/meetings/send-again';
import { approveMinutes } from '@/lib/minutes/approve-minutes';
import { circulateMinutes } from '@/lib/minutes/circulate-minutes';
import { clearMinutes, handBackMinutes, sendToChair } from '@/lib/minutes/clear-minutes';
import { recordAttendance } from '@/lib/minutes/record-attendance';
import { writeParagraph } from '@/lib/minutes/write-paragraph';
import type { UseCaseName } from '@/lib/registry.generated';
import { samples } from './samples';
import { states, type Stated } from './states';

/*
 * Each command really run, by whoever may, on a subject in each of its states, and compared with states.ts. What would
 * succeed is undone as it commits, so that one story serves every cell.
 */
const commands = [
  addItem, agreeEscalation, answerInvitation, approveMinutes, cancelMeeting, changeItem, chase, circulateMinutes, clearEscalation, clearMinutes, closeAction, closeEscalation, divert, draftEscalation, findVerdict, giveNotice, handBack, handBackMinutes, inviteGuest, issueAgenda, makeClosedPart, moveItem, moveMeeting, noteOnEscalation, proposeClosed, recallItem, recordAddresseeAnswer, recordAnswer, recordAttendance, recordReply, redate, reportProgress, sendAgain, sendEscalation, sendToChair, takeOffItem, takePosition, tellAddressee, writeParagraph,
];
const commandOf = new Map<string, (input: unknown, options: object) => Promise<unknown>>(commands.map((command) => [command.useCase.name, command as unknown as (input: unknown, options: object) => Promise<unknown>]));

const story = withStory();
let cells = 0;
const inputs = new Map<string, Record<string, unknown>>();

beforeAll(async () => {
  for (const { commands: rows } of Object.values(states))
    for (const name of Object.keys(rows)) inputs.set(name, (await samples[name as UseCaseName]?.(story)) as Record<string, unknown>);
  await story.sql`create function undo() returns trigger language plpgsql as $$ begin raise exception 'undone'; end $$`;
  await story.sql`create constraint trigger undo after insert on audit_event deferrable initially deferred for each row execute function undo()`;
});

/** The rows of the story stand still while their states change: only the state column is written. */
async function put(kind: Stated, input: Record<string, unknown>, state: string): Promise<void> {
  const { sql } = story;
  if (kind === 'meeting') await sql`update meeting set state = ${state}, version = 1 where id = ${String(input['meetingId'])}`;
  if (kind === 'minutes') await sql`update minutes set state = ${state}, version = 4 where meeting_id = ${String(input['meetingId'])}`;
  if (kind === 'action' || kind === 'request') await sql`update action set state = ${state}, ending = ${state === 'closed' ? 'done' : null}, version = 1 where id = ${String(input['actionId'])}`;
  if (kind === 'escalation') await sql`update escalation set state = ${state}, ending = ${state === 'closed' ? 'withdrawn' : null}, version = 1 where id = ${String(input['escalationId'])}`;
}

/** What the database said, beneath what the query builder made of it. */
function sqlMessage(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : '';
}

async function answerOf(name: string, input: unknown, who: string): Promise<string> {
  const call = commandOf.get(name);
  if (!call) throw new Error(`no command ${name}`);
  try {
    await call(input, story.as(who));
    return 'done, and not undone';
  } catch (error) {
    if (error instanceof RuleBroken) return error.reason;
    if (error instanceof Invalid) return `invalid ${Object.keys(error.fields).join()}`;
    if (error instanceof NotFound) return 'hidden';
    if (error instanceof Forbidden) return 'forbidden';
    if (error instanceof Conflict) return 'conflict';
    if (sqlMessage(error) === 'undone') return 'y';
    throw error;
  }
}

describe.each(Object.entries(states))('%s', (kind, { order, commands }) => {
  const table = { request: 'action', meeting: 'meeting', minutes: 'minutes', action: 'action', escalation: 'escalation' }[kind as Stated];
  test.each(Object.entries(commands))('%s', async (name, { by, answers }) => {
    const input = inputs.get(name) ?? {};
    const [before] = await story.sql<{ state: string }[]>`select state from ${story.sql(table)} where ${story.sql(kind === 'minutes' ? 'meeting_id' : 'id')} = ${String(input[kind === 'minutes' ? 'meetingId' : `${table}Id`])}`;
    const found: Record<string, string> = {};
    for (const state of order) {
      await put(kind as Stated, input, state);
      found[state] = await answerOf(name, input, by);
      cells += 1;
    }
    await put(kind as Stated, input, before?.state ?? '');
    expect(found).toEqual(Object.fromEntries(order.map((state, n) => [state, answers[n]])));
  });
});

test('counts', () => {
  console.log(`states: ${String(cells)} cells`);
  expect(cells).toBeGreaterThan(200);
});
