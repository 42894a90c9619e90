// Written by `npm run registry`; a check fails when it is stale.
import { appoint } from '@/lib/groups/appoint';
import { endAppointment } from '@/lib/groups/end-appointment';
import { showGroup } from '@/lib/groups/show-group';
import { showSeat } from '@/lib/groups/show-seat';
import { readOwedMail } from '@/lib/notifications/read-owed-mail';
import { settleMail } from '@/lib/notifications/settle-mail';
import { showPartnership } from '@/lib/partnerships/show-partnership';
import { showMyDesk } from '@/lib/people/show-my-desk';
import { entry } from '@/lib/access/registry-entry';

/** Every use-case of the product by its name. */
export const registry = {
  'appointment.end': entry(endAppointment),
  'appointment.make': entry(appoint),
  'desk.show': entry(showMyDesk),
  'group.show': entry(showGroup),
  'mail.read': entry(readOwedMail),
  'mail.settle': entry(settleMail),
  'partnership.show': entry(showPartnership),
  'seat.show': entry(showSeat),
};

export type UseCaseName = keyof typeof registry;
