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
  'appointment.make-many': () => ({ ...board, list: 'Thornmoor District Council; New Holder; new.holder@thornmoor.example', confirm: 'yes' }),
  'appointment.move': async (story) => ({ ...northVale, appointmentId: await story.appointment('Siân O’Neill', police), toSeatId: story.seat('north-vale/board: Thornmoor District Council'), kind: 'holder', startsOn: day }),
  'appointment.renew-invitation': async (story) => ({ ...northVale, appointmentId: await story.appointment('Siân O’Neill', police) }),
  'appointment.show-many': () => board,
  'appointment.show-move': async (story) => ({ ...northVale, appointmentId: await story.appointment('Siân O’Neill', police) }),
  // A board never closes; that its secretariat may close a task-and-finish group is told in close-group.test.ts.
  'group.close': () => ({ ...board, report: 'Done.', release: 'yes' }),
  'group.show-closing': () => board,
  'group.make': () => ({ ...northVale, name: 'A New Group', code: 'NEW', kind: 'sub-group', ...terms }),
  'group.show': () => board,
  'group.show-new': () => northVale,
  'interest.declare': () => ({ ...northVale, organisation: 'Lantern House', interest: 'subcontracts', whose: 'Brightstead Housing', region: '', from: day }),
  'interest.end': async (story) => ({ ...northVale, interestId: await declaredIn(story), lastDay: day }),
  'interest.show': () => northVale,
  'office.end': async (story) => ({ ...northVale, officeId: await chairOf(story) }),
  'office.give': (story) => ({ ...board, kind: 'vice-chair', personId: story.person('Mina Okafor'), startsOn: day }),
  'office.show': () => board,
  'register.export': () => northVale,
  'register.show': () => northVale,
  'seat.choose-successor': (story) => ({ ...northVale, seatId: story.seat('north-vale/board: Health'), to: 'none' }),
  'seat.end': (story) => ({ ...northVale, seatId: story.seat(police) }),
  'seat.make': () => ({ ...board, kind: 'observer', sector: 'education' }),
  'seat.make-many': () => ({ ...board, kind: 'observer', others: 'Riverside Welcome' }),
  'seat.show': (story) => ({ ...northVale, seatId: story.seat(police) }),
  'seat.show-many': () => board,
  'seat.show-new': () => board,
  'seat.vacate': (story) => ({ ...northVale, seatId: story.seat('north-vale/board: Lived experience') }),
  'succession.show': () => northVale,
  'terms.change': () => ({ ...board, version: '1', effectiveFrom: day, ...terms }),
  'terms.show': () => board,
};

async function chairOf(story: Story): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`select id from office where group_id = ${story.group('north-vale/board')} and kind = 'chair'`;
  if (!row) throw new Error('the board has no chair');
  return row.id;
}

async function declaredIn(story: Story): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`
    insert into organisation_interest (id, organisation_id, kind, counterparty_id, starts_on, declared_in)
    select gen_random_uuid(), ${story.organisation('Lantern House')}, 'is funded by', ${story.organisation('Brightstead Housing')}, current_date, ${story.partnership('north-vale')} returning id`;
  return row?.id ?? '';
}
