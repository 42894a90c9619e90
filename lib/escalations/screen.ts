import * as audiences from '@/db/repositories/audiences';
import * as repository from '@/db/repositories/escalations';
import * as mails from '@/db/repositories/mails';
import * as routes from '@/db/repositories/routes';
import { choiceOf } from '@/lib/access/audience';
import { command } from '@/lib/access/gate';
import { seriesOf } from '@/lib/agendas/closed-part';
import { dayOf } from '@/lib/calendar/london';
import { Invalid } from '@/lib/platform/errors';
import { ensureFor, without } from './audience';
import { change, loadEscalation, mustBe } from './escalation';
import { divertInput, takeUpInput } from './inputs';
import { note } from './note';

/**
 * Screened and taken up: it gets its reference and opens to the group, without the addressee's people and whoever
 * holds its contracts, unless opening it to them was chosen and a reason given.
 */
export const takeUp = command({
  name: 'escalation.take-up',
  permission: 'escalation:write',
  scope: 'partnership',
  input: takeUpInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, escalation } = subject;
    mustBe(escalation, 'raised');
    const team = await routes.findAddressee(tx, input.addresseeId);
    if (!team) throw new Invalid({ addresseeId: ['Choose a team of the list.'] });
    if (input.open && !input.openReason) throw new Invalid({ openReason: ['Say why the addressee’s own people may read drafts, evidence and positions.'] });
    const at = { partnershipId: partnership.id, groupId: escalation.groupId, escalationId: escalation.id };
    const before = choiceOf(await audiences.listRules(tx, { partnershipId: partnership.id, keys: [escalation.audienceKey] }));
    const choice = input.open ? before : without(before, team.organisationId);
    const source = await repository.findSource(tx, { partnershipId: partnership.id, itemId: escalation.sourceItemId, actionId: escalation.sourceActionId });
    const audienceKey = await ensureFor(tx, { ...at, raisedAt: escalation.raisedAt }, choice, 'members');
    const reference = await repository.nextReference(tx, { ...at, series: seriesOf(choice, source?.part ?? 'open') });
    await change(tx, subject, input.version, { state: 'screened', reference, addresseeId: team.id, dueDays: team.dueDays, audienceKey });
    const text = input.open ? `Opened to the people of ${team.organisation} and its contract holders: ${input.openReason ?? ''}` : null;
    await note(tx, { ...at, audienceKey, kind: 'screened', on: dayOf(now), text, by: actor, now });
    await mails.owe(tx, { ...at, kind: 'escalation screened', subjectId: escalation.id, subjectVersion: 1, only: [escalation.raisedById] });
    return { result: { reference }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: ['state', 'reference', 'addresseeId', 'audienceKey'] } };
  },
});

/** A single household's case or a safeguarding concern never goes through the log: the typed words are deleted, that it was diverted stays. */
export const divert = command({
  name: 'escalation.divert',
  permission: 'escalation:write',
  scope: 'partnership',
  input: divertInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, escalation } = subject;
    mustBe(escalation, 'raised');
    await change(tx, subject, input.version, {});
    const at = { partnershipId: partnership.id, groupId: escalation.groupId, escalationId: escalation.id };
    await repository.divert(tx, { ...at, as: input.as, to: input.to });
    await note(tx, { ...at, audienceKey: escalation.audienceKey, kind: 'diverted', on: dayOf(now), by: actor, now });
    await mails.owe(tx, { ...at, kind: 'escalation screened', subjectId: escalation.id, subjectVersion: 2, only: [escalation.raisedById] });
    return { result: { escalationId: escalation.id }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: ['state', 'title', 'text', 'divertedAs', 'divertedTo'] } };
  },
});
