/*
 * Who may do what, as written down by hand; matrix.test.ts asks the gate and compares every cell.
 *
 * A new use-case fails until it has a row here and a sample input in samples.ts. To add one: run `npm run registry`,
 * give it a sample, write the row you intend (not the one the test prints), run `npx vitest run lib/access/matrix`.
 *
 *   y  may            n  sees it, may not (Forbidden)      h  hidden: the same "not found" as for what does not exist
 *   s  must sign in   r  a rule of the product refuses (RuleBroken)
 */

/** Kinds of person, each one of the story; subjects of the samples stand in North Vale: in its board, papers in its asylum group. */
export const kinds = {
  secretariat: 'Rhys Calloway',
  chair: 'Helena Strand',
  member: 'Owen Pritchard-Bell',
  government: 'Marcus Hale',
  'standing deputy': 'Kemi Adeyemi',
  assistant: 'Tom Brierley',
  contractor: 'Dana Whitlock',
  'role only': 'Bashir Rahimi',
  caucus: 'Nguyễn Thị Lan',
  manager: 'Gwen Ashdown',
  'other partnership': 'Elliot Frame',
  'other manager': 'Ruth Carver',
  'no grant': null,
  'signed out': null,
  job: 'Rhys Calloway',
} as const;
export type Kind = keyof typeof kinds;

//                           sec cha mem gov dep ass con rol cau man oth oma nog out job
export const matrix: Record<string, string> = {
  'action.add':              'y   n   n   n   n   n   n   n   n   n   h   h   s   s   n',
  'action.close':            'y   y   n   n   n   h   n   n   h   h   h   h   s   s   n',
  'action.export':           'y   y   y   y   y   y   y   y   y   y   h   h   s   s   n',
  'action.list':             'y   y   y   y   y   y   y   y   y   y   h   h   s   s   n',
  'action.propose-closed':   'y   y   n   n   n   h   n   n   h   h   h   h   s   s   n',
  'action.re-date':          'y   y   n   n   n   h   n   n   h   h   h   h   s   s   n',
  'action.report':           'y   y   n   n   n   h   n   n   h   h   h   h   s   s   n',
  'action.show':             'y   y   y   y   y   h   y   y   h   h   h   h   s   s   n',
  'action.show-new':         'y   n   n   n   n   n   n   n   n   n   h   h   s   s   n',
  'agenda.issue':            'y   n   n   n   n   n   n   n   h   h   h   h   s   s   n',
  'agenda.preview-issue':    'y   n   n   n   n   n   n   n   h   h   h   h   s   s   n',
  'appointment.end':         'n   n   n   n   n   n   n   n   n   y   h   h   s   s   n',
  'appointment.make':        'n   n   n   n   n   n   n   n   n   y   h   h   s   s   n',
  'desk.show':               'y   y   y   y   y   y   y   y   y   y   y   y   s   s   y',
  'group.show':              'y   y   y   y   y   y   y   y   y   y   h   h   s   s   n',
  'invitation.answer':       'n   n   y   n   y   n   n   n   h   h   h   h   s   s   n',
  'invitation.record-answer': 'y   n   n   n   n   n   n   n   h   h   h   h   s   s   n',
  'item.add':                'y   n   n   n   n   n   n   n   h   h   h   h   s   s   n',
  'item.change':             'y   n   h   h   h   h   h   h   h   h   h   h   s   s   n',
  'item.move':               'y   n   h   h   h   h   h   h   h   h   h   h   s   s   n',
  'item.show':               'y   n   h   h   h   h   h   h   h   h   h   h   s   s   n',
  'item.show-new':           'y   n   n   n   n   n   n   n   h   h   h   h   s   s   n',
  'item.take-off':           'y   n   h   h   h   h   h   h   h   h   h   h   s   s   n',
  'mail.read':               'n   h   h   h   h   h   h   h   h   h   h   h   s   s   y',
  'mail.settle':             'n   n   n   n   n   n   n   n   n   n   n   n   s   s   y',
  'meeting.cancel':          'y   n   n   n   n   n   n   n   h   h   h   h   s   s   n',
  'meeting.give-notice':     'y   n   n   n   n   n   n   n   h   h   h   h   s   s   n',
  'meeting.list':            'y   y   y   y   y   y   y   y   y   y   h   h   s   s   n',
  'meeting.move':            'y   n   n   n   n   n   n   n   h   h   h   h   s   s   n',
  'meeting.plan':            'y   n   n   n   n   n   n   n   n   n   h   h   s   s   n',
  'meeting.send-again':      'y   n   n   n   n   n   n   n   h   h   h   h   s   s   n',
  'meeting.show':            'y   y   y   y   y   y   y   y   h   h   h   h   s   s   n',
  'meeting.show-planning':   'y   n   n   n   n   n   n   n   n   n   h   h   s   s   n',
  'meeting.show-told':       'y   n   n   n   n   n   n   n   h   h   h   h   s   s   n',
  'paper.add':               'y   n   h   h   n   h   h   h   n   h   h   h   s   s   n',
  'paper.begin-upload':      'y   n   h   h   n   h   h   h   n   h   h   h   s   s   n',
  'paper.check-upload':      'y   n   h   h   n   h   h   h   n   h   h   h   s   s   n',
  'paper.find-file':         'y   y   h   h   y   h   h   h   y   h   h   h   s   s   n',
  'paper.open':              'y   y   h   y   y   y   y   h   y   h   h   h   s   s   n',
  'paper.replace':           'y   n   h   h   n   h   h   h   n   h   h   h   s   s   n',
  'paper.show':              'y   y   h   h   y   h   h   h   y   h   h   h   s   s   n',
  'paper.withdraw':          'y   n   h   h   n   h   h   h   n   h   h   h   s   s   n',
  'partnership.show':        'y   y   y   y   y   y   y   y   y   y   h   h   s   s   n',
  'request.chase':           'y   n   h   n   n   h   n   h   n   h   h   h   s   s   n',
  'request.reply':           'y   y   h   n   n   h   y   h   n   h   h   h   s   s   n',
  'seat.show':               'y   y   y   y   y   y   y   y   y   y   h   h   s   s   n',
};
