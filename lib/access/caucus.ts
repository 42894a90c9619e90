/*
 * The board and the asylum sub-group, with all they contain, as if they were caucuses: what somebody outside is answered
 * there that differs from what matrix.ts and its two companions say. A use-case that is not listed is answered as there;
 * one that is listed and does not differ fails.
 */

/** Who has no hat in the group of any sample. */
export const outside = [
  'manager', 'other partnership', 'other manager', 'no grant', 'signed out', 'desk', 'records officer', 'guest', 'appointment ended', 'invitation lapsed',
  'secretariat elsewhere', 'chair elsewhere', 'member elsewhere', 'deputy elsewhere', 'contractor elsewhere', 'observer elsewhere', 'assistant elsewhere',
  'one-meeting deputy elsewhere', 'another desk', 'guest without the code', 'guest taken back', 'guest of another meeting',
] as const;
type Outsider = (typeof outside)[number];

/** Of them, those with a hat in the partnership. */
const near: Outsider[] = ['manager', 'records officer', 'secretariat elsewhere', 'chair elsewhere', 'member elsewhere', 'deputy elsewhere', 'contractor elsewhere', 'observer elsewhere', 'assistant elsewhere', 'one-meeting deputy elsewhere'];
const all = (letter: string): Partial<Record<Outsider, string>> => Object.fromEntries(near.map((kind) => [kind, letter]));

/** Its seats, who fills them and its offices are not there for anybody outside, its manager included. */
export const differs: Record<string, Partial<Record<Outsider, string>>> = {
  'action.choose-owner': { manager: 'h' },
  'appointment.end': all('h'),
  'appointment.make': all('h'),
  'appointment.make-many': { manager: 'n' },
  'appointment.move': all('h'),
  'appointment.renew-invitation': all('h'),
  'appointment.show-many': { manager: 'n' },
  'appointment.show-move': all('h'),
  'office.end': all('h'),
  'office.give': { manager: 'n' },
  'office.show': { manager: 'n' },
  'seat.choose-successor': all('h'),
  'seat.end': all('h'),
  'seat.make': { manager: 'n' },
  'seat.make-many': { manager: 'n' },
  'seat.show': all('h'),
  'seat.show-many': { manager: 'n' },
  'seat.show-new': { manager: 'n' },
  'seat.vacate': all('h'),
  'terms.change': { manager: 'n' },
  'terms.show': { ...all('h'), 'one-meeting deputy elsewhere': 'n', 'records officer': 'n' },
};
