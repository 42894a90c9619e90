import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as repository from '@/db/repositories/actions';
import type { Actor } from '@/lib/access/actor';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { Invalid, RuleBroken } from '@/lib/platform/errors';
import { loadAction, mustBeOpen, type ActionSubject } from './action';
import { chaseInput, closeInput, proposeClosedInput, redateInput, replyInput, reportInput } from './inputs';
import { preparesActions, reportsOn } from './policy';

type EventRow = Parameters<typeof repository.insertEvent>[1];
type Told = Pick<EventRow, 'kind'> & Partial<Pick<EventRow, 'text' | 'state' | 'fromDue' | 'toDue' | 'channel'>>;

async function note(tx: Tx, actor: Actor, subject: ActionSubject, now: Date, told: Told): Promise<void> {
  const { action, place } = subject;
  await repository.insertEvent(tx, {
    id: randomUUID(), partnershipId: place.partnershipId, groupId: action.groupId, actionId: action.id, audienceKey: action.audienceKey, byId: actor.personId ?? '', at: now, channel: 'on the page', ...told,
  });
}

/** Changes it once, from the version the form showed. @throws RuleBroken when somebody was first */
async function change(tx: Tx, subject: ActionSubject, version: number, values: Parameters<typeof repository.update>[2]): Promise<void> {
  const changed = await repository.update(tx, { partnershipId: subject.place.partnershipId, actionId: subject.action.id, version }, values);
  if (!changed) throw new RuleBroken('changed meanwhile');
}

const done = (subject: ActionSubject, fields: string[]) => ({ result: { actionId: subject.action.id }, audit: { subjectKind: subject.action.kind, subjectId: subject.action.id, fields } });

/** Progress, by the owner's organisation or recorded for it. */
export const reportProgress = command({
  name: 'action.report',
  permission: 'action:report',
  scope: 'partnership',
  input: reportInput,
  load: ({ tx, input }) => loadAction(tx, input),
  allow: reportsOn,
  async run({ tx, actor, input, subject, now }) {
    mustBeOpen(subject.action);
    await note(tx, actor, subject, now, { kind: 'progress', text: input.text, channel: input.channel });
    return done(subject, ['progress']);
  },
});

/** The owner's organisation says it is done and shows why; the group agrees at its next meeting. */
export const proposeClosed = command({
  name: 'action.propose-closed',
  permission: 'action:report',
  scope: 'partnership',
  input: proposeClosedInput,
  load: ({ tx, input }) => loadAction(tx, input),
  allow: reportsOn,
  async run({ tx, actor, input, subject, now }) {
    mustBeOpen(subject.action);
    await change(tx, subject, subject.action.version, { state: 'proposed closed' });
    await note(tx, actor, subject, now, { kind: 'proposed closed', text: input.text, channel: input.channel });
    return done(subject, ['state', 'evidence']);
  },
});

/** A new day. The first one stays, and so does every reason. */
export const redate = command({
  name: 'action.re-date',
  permission: 'action:change',
  scope: 'partnership',
  input: redateInput,
  load: ({ tx, input }) => loadAction(tx, input),
  async run({ tx, actor, input, subject, now }) {
    mustBeOpen(subject.action);
    if (input.due < dayOf(now)) throw new Invalid({ due: ['The new day cannot be in the past.'] });
    await change(tx, subject, input.version, { due: input.due, firstDue: subject.action.firstDue ?? input.due });
    await note(tx, actor, subject, now, { kind: 're-dated', text: input.reason, fromDue: subject.action.due, toDue: input.due });
    return done(subject, ['due']);
  },
});

/** Closes what the group agreed to close, or the chair between meetings. */
export const closeAction = command({
  name: 'action.close',
  permission: 'action:change',
  scope: 'partnership',
  input: closeInput,
  load: ({ tx, input }) => loadAction(tx, input),
  async run({ tx, actor, input, subject, now }) {
    mustBeOpen(subject.action);
    await change(tx, subject, input.version, { state: 'closed', ending: input.ending });
    await note(tx, actor, subject, now, { kind: 'closed', state: 'closed', text: [`${input.ending}, agreed ${input.agreed}`, input.reason].filter(Boolean).join('. ') });
    return done(subject, ['state', 'ending']);
  },
});

/** The answer of a body that cannot be instructed, given by itself or recorded for it. */
export const recordReply = command({
  name: 'request.reply',
  permission: 'action:report',
  scope: 'partnership',
  input: replyInput,
  load: ({ tx, input }) => loadAction(tx, input),
  allow: reportsOn,
  async run({ tx, actor, input, subject, now }) {
    mustBeOpen(subject.action);
    if (subject.action.kind !== 'request') throw new RuleBroken('wrong state');
    await change(tx, subject, input.version, { state: input.state });
    await note(tx, actor, subject, now, { kind: 'reply', state: input.state, text: input.text ?? null, channel: input.channel });
    return done(subject, ['state', 'reply']);
  },
});

/** The secretariat asks again; it never restarts the count of days. */
export const chase = command({
  name: 'request.chase',
  permission: 'action:write',
  scope: 'partnership',
  input: chaseInput,
  load: ({ tx, input }) => loadAction(tx, input),
  allow: preparesActions,
  async run({ tx, actor, input, subject, now }) {
    mustBeOpen(subject.action);
    await note(tx, actor, subject, now, { kind: 'chased', text: input.text ?? null, channel: input.channel });
    return done(subject, ['chased']);
  },
});
