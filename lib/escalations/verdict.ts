import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as record from '@/db/repositories/escalation-record';
import * as repository from '@/db/repositories/escalations';
import * as routes from '@/db/repositories/routes';
import * as audiences from '@/db/repositories/audiences';
import { choiceOf } from '@/lib/access/audience';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { ensureFor, without } from './audience';
import { change, loadEscalation, mustBe, type EscalationSubject } from './escalation';
import { climbInput, closeEscalationInput, verdictInput } from './inputs';
import { note } from './note';

const at = ({ partnership, escalation }: EscalationSubject) => ({ partnershipId: partnership.id, groupId: escalation.groupId, escalationId: escalation.id });

/** What the originating group found of one ask: its own ledger, beside what the receiver says. */
export const findVerdict = command({
  name: 'escalation.find-verdict',
  permission: 'escalation:verdict',
  scope: 'partnership',
  input: verdictInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { escalation } = subject;
    mustBe(escalation, 'sent');
    if (input.on > dayOf(now)) throw new Invalid({ on: ['The day cannot be in the future.'] });
    const ask = (await repository.listAsks(tx, at(subject))).find((row) => row.number === input.ask);
    if (!ask) throw new NotFound();
    await record.insertVerdict(tx, {
      id: randomUUID(), ...at(subject), askId: ask.id, askNumber: ask.number, audienceKey: escalation.audienceKey, verdict: input.verdict, words: input.words ?? null, on: input.on, byId: actor.personId ?? '', at: now,
    });
    await repository.updateAsk(tx, { partnershipId: subject.partnership.id, askId: ask.id }, { verdict: input.verdict });
    await note(tx, { ...at(subject), audienceKey: escalation.audienceKey, kind: 'verdict', on: input.on, text: `Ask ${ask.number}: ${input.verdict}${input.words ? `. ${input.words}` : ''}`, by: actor, now });
    return { result: { escalationId: escalation.id }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: [`verdict ${ask.number}`] } };
  },
});

/** The end. Resolved and partly need a verdict of every ask; an issue without an answer can only end as what it is. */
export const closeEscalation = command({
  name: 'escalation.close',
  permission: 'escalation:verdict',
  scope: 'partnership',
  input: closeEscalationInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { escalation } = subject;
    mustBe(escalation, 'screened', 'agreed', 'cleared', 'sent');
    const asks = await repository.listAsks(tx, at(subject));
    const judged = escalation.state === 'sent' && asks.every((ask) => ask.verdict !== null);
    if (['resolved', 'partly', 'accepted'].includes(input.ending) && !judged) throw new RuleBroken('asks are open');
    await change(tx, subject, input.version, { state: 'closed', ending: input.ending });
    await endSending(tx, subject, dayOf(now));
    await note(tx, { ...at(subject), audienceKey: escalation.audienceKey, kind: 'closed', on: dayOf(now), text: [input.ending, input.words].filter(Boolean).join('. '), by: actor, now });
    return { result: { escalationId: escalation.id }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: ['state', 'ending'] } };
  },
});

/** It climbs: another team, a new letter and a clock of its own; the old ones stay in the record. */
export const climb = command({
  name: 'escalation.climb',
  permission: 'escalation:write',
  scope: 'partnership',
  input: climbInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { escalation } = subject;
    mustBe(escalation, 'sent');
    const team = await routes.findAddressee(tx, input.addresseeId);
    if (!team || team.id === escalation.addresseeId) throw new Invalid({ addresseeId: ['Choose the team it climbs to.'] });
    const choice = choiceOf(await audiences.listRules(tx, { partnershipId: subject.partnership.id, keys: [escalation.audienceKey] }));
    const audienceKey = await ensureFor(tx, { ...at(subject), raisedAt: escalation.raisedAt }, without(choice, team.organisationId), 'members');
    await change(tx, subject, input.version, { state: 'agreed', addresseeId: team.id, dueDays: team.dueDays, letterTo: null, audienceKey });
    await repository.moveAudience(tx, { ...at(subject), audienceKey });
    // What was not settled is asked again; both ledgers keep what was said and found before.
    for (const ask of await repository.listAsks(tx, at(subject)))
      if (ask.verdict !== 'answered') await repository.updateAsk(tx, { partnershipId: subject.partnership.id, askId: ask.id }, { said: null, verdict: null });
    await endSending(tx, subject, dayOf(now));
    await note(tx, { ...at(subject), audienceKey, kind: 'climbed', on: dayOf(now), text: `To ${team.organisation}, ${team.name}. ${input.reason}`, by: actor, now });
    return { result: { escalationId: escalation.id }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: ['state', 'addresseeId', 'audienceKey'] } };
  },
});

async function endSending(tx: Tx, subject: EscalationSubject, on: string): Promise<void> {
  const sending = (await repository.listSendings(tx, at(subject))).at(-1);
  if (!sending || sending.endedOn) return;
  await repository.updateSending(tx, { partnershipId: subject.partnership.id, sendingId: sending.id }, { endedOn: on });
  await record.writeToDesk(tx, { partnershipId: subject.partnership.id, sendingId: sending.id, kind: 'chaser', text: null, by: '' });
}
