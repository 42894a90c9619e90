import { randomUUID } from 'node:crypto';
import * as record from '@/db/repositories/escalation-record';
import * as repository from '@/db/repositories/escalations';
import * as seats from '@/db/repositories/seats';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { Conflict, Invalid } from '@/lib/platform/errors';
import { change, loadEscalation, mustBe } from './escalation';
import { draftInput, noteInput, positionInput } from './inputs';
import { note } from './note';
import { takesPositionFor } from './policy';

/** Drafts letter and asks. Who saved first is shown beside what was typed; nothing is merged. */
export const draftEscalation = command({
  name: 'escalation.draft',
  permission: 'escalation:write',
  scope: 'partnership',
  input: draftInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, input, subject }) {
    const { partnership, escalation } = subject;
    mustBe(escalation, 'screened', 'agreed');
    const at = { partnershipId: partnership.id, escalationId: escalation.id };
    if (escalation.version !== input.version) {
      const theirs = (await repository.listAsks(tx, at)).map((ask) => ask.text).join('\n');
      throw new Conflict(
        [
          { field: 'asks', label: 'Asks', yours: input.asks.join('\n'), theirs },
          { field: 'letter', label: 'Letter', yours: input.letter, theirs: escalation.letter ?? '' },
        ],
        String(escalation.version),
      );
    }
    await change(tx, subject, input.version, { letter: input.letter, letterTo: input.letterTo ?? null, dueDays: input.dueDays });
    await repository.replaceAsks(
      tx,
      at,
      input.asks.map((text, index) => ({ id: randomUUID(), ...at, groupId: escalation.groupId, audienceKey: escalation.audienceKey, number: index + 1, text })),
    );
    return { result: { escalationId: escalation.id }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: ['asks', 'letter', 'letterTo', 'dueDays'] } };
  },
});

/** Evidence, or a local step that was tried: it stays among who reads drafts and never goes with the letter. */
export const noteOnEscalation = command({
  name: 'escalation.note',
  permission: 'escalation:write',
  scope: 'partnership',
  input: noteInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, escalation } = subject;
    mustBe(escalation, 'screened', 'agreed', 'cleared', 'sent');
    if (input.on > dayOf(now)) throw new Invalid({ on: ['The day cannot be in the future.'] });
    await note(tx, { partnershipId: partnership.id, groupId: escalation.groupId, escalationId: escalation.id, audienceKey: escalation.audienceKey, kind: input.kind, on: input.on, text: input.text, by: actor, now });
    return { result: { escalationId: escalation.id }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: [input.kind] } };
  },
});

/** A seat's position, in its organisation's own words; it stands beside the decision and never decides by itself. */
export const takePosition = command({
  name: 'escalation.take-position',
  permission: 'escalation:position',
  scope: 'partnership',
  input: positionInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  allow: (actor, subject, input) => takesPositionFor(actor, subject, input.seatId),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, escalation } = subject;
    mustBe(escalation, 'screened', 'agreed', 'cleared');
    const at = { partnershipId: partnership.id, groupId: escalation.groupId };
    const seat = (await seats.list(tx, at)).find((row) => row.id === input.seatId);
    if (!seat || seat.kind === 'observer' || seat.kind === 'secretariat') throw new Invalid({ seatId: ['Choose a seat of this group that takes positions.'] });
    const recorded = !actor.grants.some((grant) => grant.seatId === seat.id);
    if (recorded && (input.channel === 'on the page' || !input.saidBy)) throw new Invalid({ saidBy: ['Say who gave this position, and how.'] });
    if (input.position === 'does not endorse' && !input.words) throw new Invalid({ words: ['Write the organisation’s reason in its own words: it is shown as written.'] });
    await record.setPosition(tx, {
      id: randomUUID(), ...at, escalationId: escalation.id, audienceKey: escalation.audienceKey, seatId: seat.id, position: input.position, words: input.words ?? null,
      channel: recorded ? input.channel : 'on the page', saidBy: recorded ? (input.saidBy ?? null) : null, byId: actor.personId ?? '', at: now,
    });
    return { result: { escalationId: escalation.id }, audit: { subjectKind: 'escalation', subjectId: escalation.id, fields: ['position', 'words', 'seatId'] } };
  },
});
