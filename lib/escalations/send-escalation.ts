import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as audiences from '@/db/repositories/audiences';
import * as record from '@/db/repositories/escalation-record';
import * as repository from '@/db/repositories/escalations';
import * as routes from '@/db/repositories/routes';
import { choiceOf } from '@/lib/access/audience';
import { command, query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { ensureFor, homeChoice } from './audience';
import { startClock } from './clock';
import { change, loadEscalation, mustBe, type EscalationSubject } from './escalation';
import { sendInput, showEscalationInput } from './inputs';
import { contactOf } from './letter';
import { note } from './note';

/** What would go, to whom and when it would be due, before it does. */
export const showSending = query({
  name: 'escalation.show-sending',
  permission: 'escalation:write',
  scope: 'partnership',
  input: showEscalationInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, subject, now }) {
    const { partnership, escalation } = subject;
    mustBe(escalation, 'cleared');
    const [team, asks] = [await teamOf(tx, subject), await repository.listAsks(tx, { partnershipId: partnership.id, escalationId: escalation.id })];
    const clock = startClock(dayOf(now), team.calendar, { ...team, dueDays: escalation.dueDays ?? team.dueDays });
    return { partnership, escalation, team, asks, dueOn: clock.dueOn, today: dayOf(now), contact: contactOf(partnership) };
  },
});

/**
 * Sends exactly what the chair cleared, and starts the clock: our mail to the named address and its desk, which is a
 * release, or their own letter that went on a day.
 */
export const sendEscalation = command({
  name: 'escalation.send',
  permission: 'escalation:write',
  scope: 'partnership',
  input: sendInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, escalation } = subject;
    mustBe(escalation, 'cleared');
    const ours = input.how === 'our mail';
    if (ours && !escalation.letterTo) throw new RuleBroken('no address');
    if (!ours && !input.on) throw new Invalid({ on: ['Enter the day your own letter was sent.'] });
    const today = dayOf(now);
    const sentOn = ours ? today : (input.on ?? today);
    if (sentOn > today) throw new Invalid({ on: ['The day it was sent cannot be in the future.'] });
    if (escalation.agreedOn && sentOn < escalation.agreedOn) throw new Invalid({ on: ['It cannot have been sent before it was agreed.'] });
    const team = await teamOf(tx, subject);
    const at = { partnershipId: partnership.id, groupId: escalation.groupId, escalationId: escalation.id };
    const before = await repository.listSendings(tx, at);
    await change(tx, subject, input.version, { state: 'sent' });
    const choice = choiceOf(await audiences.listRules(tx, { partnershipId: partnership.id, keys: [escalation.audienceKey] }));
    const home = await homeChoice(tx, at, choice, team.organisationId);
    const of = { ...at, raisedAt: escalation.raisedAt };
    const sendingId = randomUUID();
    await repository.insertSending(tx, {
      id: sendingId, ...at, audienceKey: escalation.audienceKey, number: before.length + 1, addresseeId: team.id, addressee: `${team.organisation}, ${team.name}`, rung: team.rung, how: input.how,
      toAddress: ours ? escalation.letterTo : null, letter: escalation.letter ?? '', ...startClock(sentOn, team.calendar, { ...team, dueDays: escalation.dueDays ?? team.dueDays }),
      homeAudienceKey: await ensureFor(tx, of, home, 'members'), homePreparersKey: await ensureFor(tx, of, home, 'preparers'), homeRestricted: home.rule !== 'group',
    });
    if (ours) await record.releaseToDesk(tx, { partnershipId: partnership.id, sendingId, letterId: randomUUID(), contact: contactOf(partnership) });
    await note(tx, { ...at, sendingId, audienceKey: escalation.audienceKey, kind: 'sent', on: sentOn, text: ours ? `Our mail to ${escalation.letterTo ?? ''}` : 'Our own letter, marked as sent', by: actor, now });
    return { result: { sendingId }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: ['state', 'sentOn', 'dueOn', 'toAddress', 'how'] } };
  },
});

async function teamOf(tx: Tx, { escalation }: EscalationSubject) {
  const team = escalation.addresseeId ? await routes.findAddressee(tx, escalation.addresseeId) : null;
  if (!team) throw new NotFound();
  return team;
}
