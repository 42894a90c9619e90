import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { Invalid, RuleBroken } from '@/lib/platform/errors';
import { loadAction, mustBeOpen, type ActionSubject } from './action';
import { change, close, note } from './happenings';
import { chaseInput, closeInput, proposeClosedInput, redateInput, replyInput, reportInput } from './inputs';
import { preparesActions, reportsOn } from './policy';
import { askNext } from './redirect';

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
    await note({ tx, actor, subject, now }, { kind: 'progress', text: input.text, channel: input.channel });
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
    await change({ tx, actor, subject, now }, subject.action.version, { state: 'proposed closed' });
    await note({ tx, actor, subject, now }, { kind: 'proposed closed', text: input.text, channel: input.channel });
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
    await change({ tx, actor, subject, now }, input.version, { due: input.due, firstDue: subject.action.firstDue ?? input.due });
    await note({ tx, actor, subject, now }, { kind: 're-dated', text: input.reason, fromDue: subject.action.due, toDue: input.due });
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
    await close({ tx, actor, subject, now }, input.version, input);
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
    await change({ tx, actor, subject, now }, input.version, { state: input.state });
    // To whom it is redirected the secretariat says: it makes the next request.
    const asks = input.state === 'redirected' && input.redirectTo !== undefined && preparesActions(actor, subject);
    const next = asks ? await askNext(tx, subject, { seatId: input.redirectTo ?? '', release: input.release }, now) : null;
    await note({ tx, actor, subject, now }, { kind: 'reply', state: input.state, text: [input.text, next && `Asked on as ${next}.`].filter(Boolean).join('\n') || null, channel: input.channel });
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
    await note({ tx, actor, subject, now }, { kind: 'chased', text: input.text ?? null, channel: input.channel });
    return done(subject, ['chased']);
  },
});
