import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as meetings from '@/db/repositories/meetings';
import * as seats from '@/db/repositories/seats';
import type { AnswerChannel, InvitationAnswer } from '@/db/schema/vocabulary';
import type { Actor } from '@/lib/access/actor';
import { command } from '@/lib/access/gate';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import { answerInput, recordAnswerInput } from './inputs';
import { isOver, loadMeeting, type MeetingSubject } from './meeting';
import { answersForSeat, preparesMeeting } from './policy';

/** A member answers for the own seat: attending, apologies, sending the deputy. The newest answer counts. */
export const answerInvitation = command({
  name: 'invitation.answer',
  permission: 'meeting:answer',
  scope: 'partnership',
  input: answerInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  allow: (actor, _subject, input) => answersForSeat(actor, input.seatId),
  run: ({ tx, actor, input, subject, now }) => write({ tx, actor, subject, now, seatId: input.seatId, answer: input.answer, channel: 'on the page', note: null }),
});

/** Whatever a member can answer, the secretariat can record for them, with how it was told. */
export const recordAnswer = command({
  name: 'invitation.record-answer',
  permission: 'meeting:plan',
  scope: 'partnership',
  input: recordAnswerInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  allow: preparesMeeting,
  run: ({ tx, actor, input, subject, now }) => write({ tx, actor, subject, now, seatId: input.seatId, answer: input.answer, channel: input.channel, note: input.note ?? null }),
});

interface WriteArgs {
  tx: Tx;
  actor: Actor;
  subject: MeetingSubject;
  now: Date;
  seatId: string;
  answer: InvitationAnswer;
  channel: AnswerChannel;
  note: string | null;
}

async function write({ tx, actor, subject, now, seatId, answer, channel, note }: WriteArgs) {
  const { place, meeting } = subject;
  if (meeting.state === 'planned') throw new RuleBroken('wrong state');
  if (isOver(meeting.state)) throw new RuleBroken(meeting.state === 'cancelled' ? 'meeting is cancelled' : 'wrong state');
  const seat = await seats.find(tx, { partnershipId: place.partnershipId, seatId });
  if (!seat || seat.groupId !== meeting.groupId) throw new NotFound();
  if (answer === 'sending the deputy') {
    const live = await seats.listLiveAppointments(tx, { partnershipId: place.partnershipId, groupId: meeting.groupId });
    if (!live.some((row) => row.seatId === seatId && row.kind === 'standing deputy')) throw new RuleBroken('no deputy');
  }
  const id = randomUUID();
  await meetings.insertAnswer(tx, { id, partnershipId: place.partnershipId, groupId: meeting.groupId, meetingId: meeting.id, seatId, answer, channel, note, answeredById: actor.personId ?? '', answeredAt: now });
  return { result: { meetingId: meeting.id }, audit: { subjectKind: 'invitation answer', subjectId: id, fields: ['seatId', 'answer', 'channel'] } };
}
