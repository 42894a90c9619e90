import { z } from 'zod';
import { appointmentKinds } from '@/db/schema/vocabulary';
import { inPartnership } from '@/lib/partnerships/inputs';
import { dayInput } from '@/lib/calendar/inputs';
import { emailAddress, line, optionalLine, recordId, slug } from '@/lib/platform/text';

export const showGroupInput = inPartnership.extend({ group: slug });
export const showSeatInput = inPartnership.extend({ seatId: recordId });

export const endAppointmentInput = inPartnership.extend({
  appointmentId: recordId,
  reason: optionalLine('a reason', 300),
});

export const appointInput = inPartnership.extend({
  seatId: recordId,
  kind: z.enum(appointmentKinds, { error: 'Choose how this person fills the seat.' }).exclude(['deputy for one meeting']),
  name: line('the full name', 100),
  email: z.literal('').transform(() => undefined).or(emailAddress).optional(),
  startsOn: dayInput('the first day'),
});
