/*
 * Who may do what, as written down by hand; matrix.test.ts asks the gate and compares every cell.
 *
 * A new use-case fails until it has a row here and a sample input in samples.ts. To add one: run `npm run registry`,
 * give it a sample, write the row you intend (not the one the test prints), run `npx vitest run lib/access/matrix`.
 *
 *   y  may            n  sees it, may not (Forbidden)      h  hidden: the same "not found" as for what does not exist
 *   s  must sign in   r  a rule of the product refuses (RuleBroken)
 */

/** Kinds of person, each one of the story; subjects of the samples stand in the board of North Vale unless said. */
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

//                        sec cha mem gov dep ass con rol cau man oth oma nog out job
export const matrix: Record<string, string> = {
  'appointment.end': '     n   n   n   n   n   n   n   n   n   y   h   h   s   s   n',
  'appointment.make': '    n   n   n   n   n   n   n   n   n   y   h   h   s   s   n',
  'desk.show': '           y   y   y   y   y   y   y   y   y   y   y   y   s   s   y',
  'group.show': '          y   y   y   y   y   y   y   y   y   y   h   h   s   s   n',
  'mail.read': '           n   h   h   h   h   h   h   h   h   h   h   h   s   s   y',
  'mail.settle': '         n   n   n   n   n   n   n   n   n   n   n   n   s   s   y',
  'partnership.show': '    y   y   y   y   y   y   y   y   y   y   h   h   s   s   n',
  'seat.show': '           y   y   y   y   y   y   y   y   y   y   h   h   s   s   n',
};
