/** What has states. */
export type Stated = 'meeting' | 'minutes' | 'action' | 'request' | 'escalation';

interface Row {
  /** Somebody of the story who may, so that only the state decides. */
  by: string;
  /** For each state in order: y, or the reason why not. */
  answers: string[];
}

/**
 * What each command answers in each state of its subject, as written down by hand; states.test.ts runs them and compares.
 * The subjects are those of the samples: a meeting still to come, minutes that begin circulated, work of the story.
 */
export const states: Record<Stated, { order: string[]; commands: Record<string, Row> }> = {
  meeting: {
    order: ['planned', 'notice issued', 'papers issued', 'in session', 'held', 'cancelled'],
    commands: {
      'agenda.issue': { by: 'Rhys Calloway', answers: ['y', 'y', 'numbers are fixed', 'wrong state', 'wrong state', 'meeting is cancelled'] },
      'closed-part.make': { by: 'Rhys Calloway', answers: ['y', 'y', 'y', 'y', 'wrong state', 'wrong state'] },
      'invitation.answer': { by: 'Owen Pritchard-Bell', answers: ['wrong state', 'y', 'y', 'y', 'wrong state', 'meeting is cancelled'] },
      'invitation.record-answer': { by: 'Rhys Calloway', answers: ['wrong state', 'y', 'y', 'y', 'wrong state', 'meeting is cancelled'] },
      'item.add': { by: 'Rhys Calloway', answers: ['y', 'y', 'y', 'y', 'wrong state', 'wrong state'] },
      'item.change': { by: 'Rhys Calloway', answers: ['y', 'y', 'numbers are fixed', 'numbers are fixed', 'wrong state', 'wrong state'] },
      'item.move': { by: 'Rhys Calloway', answers: ['y', 'y', 'numbers are fixed', 'numbers are fixed', 'wrong state', 'wrong state'] },
      'item.recall': { by: 'Rhys Calloway', answers: ['not issued yet', 'not issued yet', 'y', 'y', 'y', 'meeting is cancelled'] },
      'item.take-off': { by: 'Rhys Calloway', answers: ['y', 'y', 'y', 'y', 'wrong state', 'wrong state'] },
      'meeting.cancel': { by: 'Rhys Calloway', answers: ['y', 'y', 'y', 'wrong state', 'wrong state', 'meeting is cancelled'] },
      'meeting.give-notice': { by: 'Rhys Calloway', answers: ['y', 'wrong state', 'wrong state', 'wrong state', 'wrong state', 'meeting is cancelled'] },
      'meeting.move': { by: 'Rhys Calloway', answers: ['y', 'y', 'y', 'wrong state', 'wrong state', 'meeting is cancelled'] },
      'meeting.send-again': { by: 'Rhys Calloway', answers: ['wrong state', 'y', 'y', 'y', 'y', 'wrong state'] },
      'guest.invite': { by: 'Rhys Calloway', answers: ['y', 'y', 'y', 'y', 'wrong state', 'meeting is cancelled'] },
    },
  },
  minutes: {
    order: ['drafting', 'sent to the chair', 'cleared', 'circulated', 'approved'],
    commands: {
      'attendance.record': { by: 'Rhys Calloway', answers: ['y', 'y', 'y', 'y', 'record is fixed'] },
      'minutes.approve': { by: 'Rhys Calloway', answers: ['wrong state', 'wrong state', 'wrong state', 'y', 'y'] },
      'minutes.circulate': { by: 'Rhys Calloway', answers: ['clear first', 'clear first', 'y', 'wrong state', 'wrong state'] },
      'minutes.clear': { by: 'Helena Strand', answers: ['wrong state', 'y', 'wrong state', 'wrong state', 'wrong state'] },
      'minutes.hand-back': { by: 'Helena Strand', answers: ['wrong state', 'y', 'y', 'wrong state', 'wrong state'] },
      'minutes.send-to-chair': { by: 'Rhys Calloway', answers: ['y', 'wrong state', 'wrong state', 'wrong state', 'wrong state'] },
      'paragraph.write': { by: 'Rhys Calloway', answers: ['y', 'y', 'record is fixed', 'record is fixed', 'record is fixed'] },
    },
  },
  action: {
    order: ['open', 'proposed closed', 'closed'],
    commands: {
      'action.close': { by: 'Rhys Calloway', answers: ['y', 'y', 'already ended'] },
      'action.propose-closed': { by: 'Rhys Calloway', answers: ['y', 'y', 'already ended'] },
      'action.re-date': { by: 'Rhys Calloway', answers: ['y', 'y', 'already ended'] },
      'action.report': { by: 'Rhys Calloway', answers: ['y', 'y', 'already ended'] },
    },
  },
  request: {
    order: ['asked', 'accepted', 'declined', 'redirected', 'no reply', 'proposed closed', 'closed'],
    commands: {
      'request.chase': { by: 'Rhys Calloway', answers: ['y', 'y', 'y', 'y', 'y', 'y', 'already ended'] },
      'request.reply': { by: 'Rhys Calloway', answers: ['y', 'y', 'y', 'y', 'y', 'y', 'already ended'] },
    },
  },
  escalation: {
    order: ['raised', 'diverted', 'screened', 'agreed', 'cleared', 'sent', 'closed'],
    commands: {
      'escalation.agree': { by: 'Helena Strand', answers: ['wrong state', 'already ended', 'y', 'wrong state', 'wrong state', 'wrong state', 'already ended'] },
      'escalation.clear': { by: 'Helena Strand', answers: ['wrong state', 'already ended', 'not agreed yet', 'y', 'wrong state', 'wrong state', 'already ended'] },
      'escalation.close': { by: 'Rhys Calloway', answers: ['wrong state', 'already ended', 'y', 'y', 'y', 'y', 'already ended'] },
      'escalation.divert': { by: 'Rhys Calloway', answers: ['y', 'already ended', 'wrong state', 'wrong state', 'wrong state', 'wrong state', 'already ended'] },
      'escalation.draft': { by: 'Rhys Calloway', answers: ['wrong state', 'already ended', 'y', 'y', 'wrong state', 'wrong state', 'already ended'] },
      'escalation.find-verdict': { by: 'Rhys Calloway', answers: ['wrong state', 'already ended', 'wrong state', 'wrong state', 'wrong state', 'y', 'already ended'] },
      'escalation.hand-back': { by: 'Helena Strand', answers: ['wrong state', 'already ended', 'wrong state', 'y', 'y', 'wrong state', 'already ended'] },
      'escalation.note': { by: 'Rhys Calloway', answers: ['wrong state', 'already ended', 'y', 'y', 'y', 'y', 'already ended'] },
      'escalation.record-answer': { by: 'Rhys Calloway', answers: ['wrong state', 'already ended', 'wrong state', 'wrong state', 'wrong state', 'y', 'already ended'] },
      'escalation.send': { by: 'Rhys Calloway', answers: ['wrong state', 'already ended', 'wrong state', 'wrong state', 'y', 'wrong state', 'already ended'] },
      'escalation.take-position': { by: 'Owen Pritchard-Bell', answers: ['wrong state', 'already ended', 'y', 'y', 'y', 'wrong state', 'already ended'] },
      'escalation.tell': { by: 'Rhys Calloway', answers: ['wrong state', 'already ended', 'wrong state', 'wrong state', 'wrong state', 'y', 'already ended'] },
    },
  },
};
