'use server';

import { appoint } from '@/lib/groups/appoint';
import { endAppointment } from '@/lib/groups/end-appointment';
import { endSeat, vacateSeat } from '@/lib/groups/end-seat';
import { renewInvitation } from '@/lib/groups/renew-invitation';
import { movePerson } from '@/lib/groups/move-person';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

export async function submitEndAppointment(partnership: string, seatId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/seats/${seatId}`;
  return submit({ form: 'end-appointment', path, data, command: endAppointment, fixed: { partnership }, then: () => path });
}

export async function submitAppoint(partnership: string, seatId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/seats/${seatId}`;
  // The first holder of a caucus closes the page behind whoever recorded it.
  return submit({ form: 'appoint', path, data, command: appoint, fixed: { partnership, seatId }, then: ({ group }) => (group ? `/p/${partnership}/groups/${group}` : path) });
}

export async function submitRenew(partnership: string, seatId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/seats/${seatId}`;
  return submit({ form: 'renew', path, data, command: renewInvitation, fixed: { partnership }, then: () => path });
}

export async function submitVacate(partnership: string, seatId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/seats/${seatId}`;
  return submit({ form: 'vacate', path, data, command: vacateSeat, fixed: { partnership, seatId }, then: () => path });
}

export async function submitEndSeat(partnership: string, seatId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/seats/${seatId}`;
  return submit({ form: 'end-seat', path, data, command: endSeat, fixed: { partnership, seatId }, then: ({ group }) => `/p/${partnership}/groups/${group}` });
}

export async function submitMove(partnership: string, seatId: string, appointmentId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/seats/${seatId}/move/${appointmentId}`;
  return submit({ form: 'move-person', path, data, command: movePerson, fixed: { partnership, appointmentId }, then: (moved) => `/p/${partnership}/seats/${moved.seatId}` });
}
