import * as repository from '@/db/repositories/escalations';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { Invalid, RuleBroken } from '@/lib/platform/errors';
import { change, loadEscalation, mustBe, type EscalationSubject } from './escalation';
import { agreeInput, clearInput, handBackInput } from './inputs';
import { agreedWords } from './letter';
import { note } from './note';
import { agreesBy } from './policy';

const at = ({ partnership, escalation }: EscalationSubject) => ({ partnershipId: partnership.id, groupId: escalation.groupId, escalationId: escalation.id, audienceKey: escalation.audienceKey });
const done = ({ escalation }: EscalationSubject, fields: string[]) => ({ result: { escalationId: escalation.id }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields } });

/** The group agreed: recorded with its method by the secretariat; by chair's action by the chair, reported to the group. */
export const agreeEscalation = command({
  name: 'escalation.agree',
  permission: 'escalation:agree',
  scope: 'partnership',
  input: agreeInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  allow: agreesBy,
  async run({ tx, actor, input, subject, now }) {
    const { escalation } = subject;
    mustBe(escalation, 'screened');
    if (input.on > dayOf(now)) throw new Invalid({ on: ['The day it was agreed cannot be in the future.'] });
    const words = agreedWords({ group: escalation.groupName, method: input.method, on: input.on });
    await change(tx, subject, input.version, { state: 'agreed', agreedMethod: input.method, agreedOn: input.on, agreedWords: words });
    await note(tx, { ...at(subject), kind: 'agreed', on: input.on, text: [words, input.note].filter(Boolean).join(' '), by: actor, now });
    return done(subject, ['state', 'agreedMethod', 'agreedOn']);
  },
});

/** The chair clears exactly the letter and the asks as drafted; nothing else can be sent. */
export const clearEscalation = command({
  name: 'escalation.clear',
  permission: 'escalation:clear',
  scope: 'partnership',
  input: clearInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { escalation } = subject;
    if (escalation.state === 'screened') throw new RuleBroken('not agreed yet');
    mustBe(escalation, 'agreed');
    const asks = await repository.listAsks(tx, { partnershipId: subject.partnership.id, escalationId: escalation.id });
    if (!escalation.letter || asks.length === 0) throw new RuleBroken('letter first');
    await change(tx, subject, input.version, { state: 'cleared' });
    await note(tx, { ...at(subject), kind: 'cleared', on: dayOf(now), by: actor, now });
    return done(subject, ['state']);
  },
});

/** The chair wants the letter changed first; also after clearing, while it is not sent. */
export const handBack = command({
  name: 'escalation.hand-back',
  permission: 'escalation:clear',
  scope: 'partnership',
  input: handBackInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    mustBe(subject.escalation, 'agreed', 'cleared');
    await change(tx, subject, input.version, { state: 'agreed' });
    await note(tx, { ...at(subject), kind: 'handed back', on: dayOf(now), text: input.reason, by: actor, now });
    return done(subject, ['state']);
  },
});
