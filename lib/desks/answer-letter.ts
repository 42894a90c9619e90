import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import * as letters from '@/db/repositories/desk-letters';
import * as record from '@/db/repositories/escalation-record';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { answersOf } from '@/lib/escalations/answers';
import { factsOf, ReceivedUpload } from '@/lib/files/received-upload';
import { Invalid, RuleBroken } from '@/lib/platform/errors';
import { loadLetter } from './desk';
import { answerLetterInput, noteReferenceInput } from './inputs';

/** Acknowledges, asks for a clarification, promises a day, or answers asks: one letter can answer several. It comes home at once. */
export const answerLetter = command({
  name: 'letter.answer',
  permission: 'desk:answer',
  scope: 'desk',
  input: answerLetterInput.extend({ file: z.instanceof(ReceivedUpload).optional() }),
  load: ({ tx, actor, input }) => loadLetter(tx, actor, input.letterId),
  async run({ tx, actor, input, subject, now }) {
    const { desk, letter } = subject;
    if (letter.closedOn) throw new RuleBroken('already ended');
    if (input.promisedOn && input.promisedOn < dayOf(now)) throw new Invalid({ promisedOn: ['The day cannot be in the past.'] });
    const { file } = input;
    const answers = answersOf(input, await letters.listAsks(tx, { deskId: desk.id, letterId: letter.id }));
    await record.bringHome(tx, {
      from: { letterId: letter.id },
      event: {
        id: randomUUID(), kind: input.kind, on: dayOf(now), text: input.text ?? null, saidBy: null, channel: 'on the page', by: `${actor.name}, ${desk.organisation}`,
        ...(input.promisedOn && { promisedOn: input.promisedOn }), ...(file && factsOf(file)),
      },
      answers,
    });
    await file?.keep();
    return { result: { letterId: letter.id }, audit: { subjectKind: 'letter', subjectId: letter.id, fields: [input.kind, ...answers.map((answer) => `ask ${answer.number}`)] } };
  },
});

/** The desk's own reference, for its own filing; the partnership does not see it. */
export const noteReference = command({
  name: 'letter.note-reference',
  permission: 'desk:answer',
  scope: 'desk',
  input: noteReferenceInput,
  load: ({ tx, actor, input }) => loadLetter(tx, actor, input.letterId),
  async run({ tx, input, subject }) {
    const saved = await letters.setReference(tx, { deskId: subject.desk.id, letterId: subject.letter.id, version: input.version, theirReference: input.theirReference ?? null });
    if (!saved) throw new RuleBroken('changed meanwhile');
    return { result: { letterId: subject.letter.id }, audit: { subjectKind: 'letter', subjectId: subject.letter.id, fields: ['theirReference'] } };
  },
});
