import type { Stated } from './subject-states';

interface Row {
  /** For each state in order: y, or the reason why not. */
  answers: string[];
  /** Of those who may, who is answered otherwise. */
  unlike?: Record<string, string[]>;
}

/**
 * What each command answers in each state of its subject, to whoever the matrix allows it; written down by hand, and
 * really given by every kind of actor in states.test.ts. To all others no state gives anything: they are answered as in
 * the matrix. The subjects are those of the samples: a meeting still to come, minutes that begin circulated, work of the story.
 */
export const states: Record<Stated, { order: string[]; commands: Record<string, Row> }> = {
  meeting: {
    order: ['planned', 'notice issued', 'papers issued', 'in session', 'held', 'cancelled'],
    commands: {
      'agenda.issue': { answers: ['y', 'y', 'numbers are fixed', 'wrong state', 'wrong state', 'meeting is cancelled'] },
      'closed-part.drop': { answers: ['y', 'y', 'y', 'y', 'y', 'y'] },
      'closed-part.make': { answers: ['y', 'y', 'y', 'y', 'wrong state', 'wrong state'] },
      'invitation.answer': { answers: ['wrong state', 'y', 'y', 'y', 'wrong state', 'meeting is cancelled'] },
      'invitation.record-answer': { answers: ['wrong state', 'y', 'y', 'y', 'wrong state', 'meeting is cancelled'] },
      'item.add': { answers: ['y', 'y', 'y', 'y', 'wrong state', 'wrong state'] },
      'item.change': { answers: ['y', 'y', 'numbers are fixed', 'numbers are fixed', 'wrong state', 'wrong state'] },
      'item.move': { answers: ['y', 'y', 'numbers are fixed', 'numbers are fixed', 'wrong state', 'wrong state'] },
      'item.recall': { answers: ['not issued yet', 'not issued yet', 'y', 'y', 'y', 'meeting is cancelled'] },
      'item.take-off': { answers: ['y', 'y', 'y', 'y', 'wrong state', 'wrong state'] },
      'meeting.cancel': { answers: ['y', 'y', 'y', 'wrong state', 'wrong state', 'meeting is cancelled'] },
      'meeting.give-notice': { answers: ['y', 'wrong state', 'wrong state', 'wrong state', 'wrong state', 'meeting is cancelled'] },
      'meeting.move': { answers: ['y', 'y', 'y', 'wrong state', 'wrong state', 'meeting is cancelled'] },
      'meeting.send-again': { answers: ['wrong state', 'y', 'y', 'y', 'y', 'wrong state'] },
      'guest.open-items': { answers: ['y', 'y', 'y', 'y', 'wrong state', 'meeting is cancelled'] },
      'guest.record-answer': { answers: ['y', 'y', 'y', 'y', 'wrong state', 'meeting is cancelled'] },
      'guest.send-again': { answers: ['y', 'y', 'y', 'y', 'wrong state', 'meeting is cancelled'] },
      'guest.take-back': { answers: ['y', 'y', 'y', 'y', 'y', 'y'] },
      'item.refer': { answers: ['y', 'y', 'y', 'y', 'y', 'y'] },
      'minutes.open': { answers: ['papers not issued', 'papers not issued', 'y', 'y', 'y', 'papers not issued'] },
      'paper.add': { answers: ['y', 'y', 'y', 'y', 'y', 'meeting is cancelled'] },
      'paper.begin-upload': { answers: ['y', 'y', 'y', 'y', 'y', 'meeting is cancelled'] },
      'paper.open': { answers: ['y', 'y', 'y', 'y', 'y', 'y'] },
      'paper.replace': { answers: ['y', 'y', 'y', 'y', 'y', 'meeting is cancelled'] },
      'paper.withdraw': { answers: ['y', 'y', 'y', 'y', 'y', 'y'] },
      'action.close-agreed': { answers: ['y', 'y', 'y', 'y', 'y', 'meeting is cancelled'] },
      'guest.invite': { answers: ['y', 'y', 'y', 'y', 'wrong state', 'meeting is cancelled'] },
    },
  },
  minutes: {
    order: ['drafting', 'sent to the chair', 'cleared', 'circulated', 'approved'],
    commands: {
      'attendance.record': { answers: ['y', 'y', 'y', 'y', 'record is fixed'] },
      // The chair of the story sits nowhere, and a correction comes from a seat.
      'correction.propose': { answers: ['wrong state', 'wrong state', 'wrong state', 'y', 'wrong state'], unlike: { chair: ['wrong state', 'wrong state', 'wrong state', 'h', 'wrong state'] } },
      'correction.settle': { answers: ['y', 'y', 'y', 'y', 'record is fixed'] },
      'minutes.approve': { answers: ['wrong state', 'wrong state', 'wrong state', 'y', 'y'] },
      'minutes.circulate': { answers: ['clear first', 'clear first', 'y', 'wrong state', 'wrong state'] },
      'minutes.clear': { answers: ['wrong state', 'y', 'wrong state', 'wrong state', 'wrong state'] },
      'minutes.hand-back': { answers: ['wrong state', 'y', 'y', 'wrong state', 'wrong state'] },
      'minutes.send-to-chair': { answers: ['y', 'wrong state', 'wrong state', 'wrong state', 'wrong state'] },
      'paragraph.change': { answers: ['y', 'y', 'only its organisation', 'only its organisation', 'record is fixed'], unlike: { member: ['y', 'y', 'y', 'y', 'record is fixed'], 'standing deputy': ['y', 'y', 'y', 'y', 'record is fixed'] } },
      'paragraph.remove': { answers: ['y', 'y', 'record is fixed', 'record is fixed', 'record is fixed'] },
      'reservation.confirm': { answers: ['y', 'y', 'y', 'y', 'record is fixed'] },
      'reservation.make': { answers: ['y', 'y', 'y', 'y', 'record is fixed'] },
      'reservation.record': { answers: ['y', 'y', 'record is fixed', 'record is fixed', 'record is fixed'] },
      'paragraph.write': { answers: ['y', 'y', 'record is fixed', 'record is fixed', 'record is fixed'] },
    },
  },
  action: {
    order: ['open', 'proposed closed', 'closed'],
    commands: {
      'action.change-owner': { answers: ['y', 'y', 'already ended'] },
      'action.choose-owner': { answers: ['y', 'y', 'h'] },
      'action.close': { answers: ['y', 'y', 'already ended'] },
      'action.propose-closed': { answers: ['y', 'y', 'already ended'] },
      'action.re-date': { answers: ['y', 'y', 'already ended'] },
      'action.report': { answers: ['y', 'y', 'already ended'] },
    },
  },
  request: {
    order: ['asked', 'accepted', 'declined', 'redirected', 'no reply', 'proposed closed', 'closed'],
    commands: {
      'request.chase': { answers: ['y', 'y', 'y', 'y', 'y', 'y', 'already ended'] },
      'request.reply': { answers: ['y', 'y', 'y', 'y', 'y', 'y', 'already ended'] },
    },
  },
  escalation: {
    order: ['raised', 'diverted', 'screened', 'agreed', 'cleared', 'sent', 'closed'],
    commands: {
      'escalation.agree': { answers: ['wrong state', 'already ended', 'y', 'wrong state', 'wrong state', 'wrong state', 'already ended'] },
      'escalation.clear': { answers: ['wrong state', 'already ended', 'not agreed yet', 'y', 'wrong state', 'wrong state', 'already ended'] },
      'escalation.climb': { answers: ['wrong state', 'already ended', 'wrong state', 'wrong state', 'wrong state', 'y', 'already ended'] },
      'escalation.close': { answers: ['wrong state', 'already ended', 'y', 'y', 'y', 'y', 'already ended'] },
      'escalation.divert': { answers: ['y', 'already ended', 'wrong state', 'wrong state', 'wrong state', 'wrong state', 'already ended'] },
      'escalation.draft': { answers: ['wrong state', 'already ended', 'y', 'y', 'wrong state', 'wrong state', 'already ended'] },
      'escalation.find-verdict': { answers: ['wrong state', 'already ended', 'wrong state', 'wrong state', 'wrong state', 'y', 'already ended'] },
      'escalation.hand-back': { answers: ['wrong state', 'already ended', 'wrong state', 'y', 'y', 'wrong state', 'already ended'] },
      'escalation.note': { answers: ['wrong state', 'already ended', 'y', 'y', 'y', 'y', 'already ended'] },
      'escalation.record-answer': { answers: ['wrong state', 'already ended', 'wrong state', 'wrong state', 'wrong state', 'y', 'already ended'] },
      'escalation.send': { answers: ['wrong state', 'already ended', 'wrong state', 'wrong state', 'y', 'wrong state', 'already ended'] },
      'escalation.take-position': { answers: ['wrong state', 'already ended', 'y', 'y', 'y', 'wrong state', 'already ended'] },
      'escalation.take-up': { answers: ['y', 'already ended', 'wrong state', 'wrong state', 'wrong state', 'wrong state', 'already ended'] },
      'escalation.tell': { answers: ['wrong state', 'already ended', 'wrong state', 'wrong state', 'wrong state', 'y', 'already ended'] },
    },
  },
  guest: {
    order: ['live', 'taken back'],
    commands: {
      'guest.open-items': { answers: ['y', 'already ended'] },
      'guest.record-answer': { answers: ['y', 'already ended'] },
      'guest.send-again': { answers: ['y', 'already ended'] },
      'guest.take-back': { answers: ['y', 'already ended'] },
    },
  },
  invitation: {
    order: ['invited', 'lapsed', 'taken up', 'ended'],
    commands: {
      'appointment.renew-invitation': { answers: ['y', 'y', 'no invitation', 'already ended'] },
    },
  },
};

/** Commands about a thing that has states which make no difference to them, or are told beside their own tests; and why. */
export const stateless: Record<string, string> = {
  'appointment.end': 'whoever is invited or sits there can be ended; ended twice is told in seating.test.ts',
  'appointment.move': 'the same',
  'meeting.plan': 'it has no meeting yet',
  'action.add': 'it has no action yet',
};
