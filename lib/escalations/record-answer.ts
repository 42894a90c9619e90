import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import * as record from '@/db/repositories/escalation-record';
import * as repository from '@/db/repositories/escalations';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { factsOf, ReceivedUpload } from '@/lib/files/received-upload';
import { Invalid, RuleBroken } from '@/lib/platform/errors';
import { answersOf } from './answers';
import { endPause } from './clock';
import { loadEscalation, mustBe } from './escalation';
import { recordAnswerInput, tellInput } from './inputs';
import { note } from './note';

/**
 * Whatever the addressee did, recorded for it: date, channel, who said it, the file; marked "recorded by the
 * secretariat". Only a reply answers asks; an acknowledgement or a holding reply changes nothing of the clock.
 */
export const recordAddresseeAnswer = command({
  name: 'escalation.record-answer',
  permission: 'escalation:write',
  scope: 'partnership',
  input: recordAnswerInput.extend({ file: z.instanceof(ReceivedUpload).optional() }),
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, escalation } = subject;
    mustBe(escalation, 'sent');
    const at = { partnershipId: partnership.id, escalationId: escalation.id };
    const [asks, sendings] = [await repository.listAsks(tx, at), await repository.listSendings(tx, at)];
    const sending = sendings.at(-1);
    if (!sending) throw new RuleBroken('wrong state');
    if (input.on > dayOf(now)) throw new Invalid({ on: ['The day it came cannot be in the future.'] });
    if (input.on < sending.sentOn) throw new Invalid({ on: ['It cannot have come before the letter was sent.'] });
    const { file } = input;
    const answers = answersOf(input, asks);
    const event = randomUUID();
    const home = await record.bringHome(tx, {
      from: { partnershipId: partnership.id, sendingId: sending.id },
      event: { id: event, kind: input.kind, on: input.on, text: input.text ?? null, saidBy: input.saidBy, channel: input.channel, by: actor.name, ...(input.promisedOn && { promisedOn: input.promisedOn }), ...(file && factsOf(file)) },
      answers,
    });
    await file?.keep();
    return { result: { escalationId: escalation.id, ...home }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: [input.kind, ...answers.map((answer) => `ask ${answer.number}`)] } };
  },
});

/** A chaser, or the clarification they waited for: to the desk where the letter went by our mail, else noted as told. It never restarts the clock. */
export const tellAddressee = command({
  name: 'escalation.tell',
  permission: 'escalation:write',
  scope: 'partnership',
  input: tellInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, escalation } = subject;
    mustBe(escalation, 'sent');
    const sending = (await repository.listSendings(tx, { partnershipId: partnership.id, escalationId: escalation.id })).at(-1);
    if (!sending) throw new RuleBroken('wrong state');
    const today = dayOf(now);
    if (input.kind === 'clarification') {
      if (!sending.waitingSince) throw new RuleBroken('not waiting');
      await repository.updateSending(tx, { partnershipId: partnership.id, sendingId: sending.id }, endPause(sending, today));
    }
    // The channel says how a person told them; our own mail goes besides when the letter did.
    await record.writeToDesk(tx, { partnershipId: partnership.id, sendingId: sending.id, kind: input.kind, text: input.text, by: `${actor.name}, ${partnership.shortName}` });
    await note(tx, {
      partnershipId: partnership.id, groupId: escalation.groupId, escalationId: escalation.id, sendingId: sending.id, audienceKey: escalation.audienceKey,
      kind: input.kind === 'chaser' ? 'chased' : 'clarification given', on: today, text: input.text, channel: input.channel, by: actor, now,
    });
    return { result: { escalationId: escalation.id }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: [input.kind] } };
  },
});
