import { usualTerms } from '@/db/schema/usual-terms';
import type { Story } from '@/db/testing/story';
import type { UseCaseName } from '@/lib/registry.generated';

type Sample = (story: Story) => unknown;

const northVale = { partnership: 'north-vale' };
const board = { ...northVale, group: 'board' };
const police = 'north-vale/board: North Vale Police';
const day = { day: '1', month: '2', year: '2099' };
const terms = { ...usualTerms, quorumSeats: '3', quorumMix: '', noticeWorkingDays: '5', paperDeadlineWorkingDays: '6' };

/** Groups, seats, appointments and offices: all of them of the board, which is no caucus. */
export const groupSamples: Partial<Record<UseCaseName, Sample>> = {
  'appointment.end': async (story) => ({ ...northVale, appointmentId: await story.appointment('Siân O’Neill', police) }),
  'appointment.make': (story) => ({ ...northVale, seatId: story.seat(police), kind: 'standing deputy', name: 'A New Deputy', email: '', startsOn: day }),
  'group.make': () => ({ ...northVale, name: 'A New Group', code: 'NEW', kind: 'sub-group', ...terms }),
  'group.show': () => board,
  'group.show-new': () => northVale,
  'seat.show': (story) => ({ ...northVale, seatId: story.seat(police) }),
  'terms.change': () => ({ ...board, version: '1', effectiveFrom: day, ...terms }),
  'terms.show': () => board,
};
