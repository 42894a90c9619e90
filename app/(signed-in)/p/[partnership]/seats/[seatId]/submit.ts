'use server';

import { appoint } from '@/lib/groups/appoint';
import { endAppointment } from '@/lib/groups/end-appointment';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

export async function submitEndAppointment(partnership: string, seatId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/seats/${seatId}`;
  return submit({ form: 'end-appointment', path, data, command: endAppointment, fixed: { partnership }, then: () => path });
}

export async function submitAppoint(partnership: string, seatId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/seats/${seatId}`;
  return submit({ form: 'appoint', path, data, command: appoint, fixed: { partnership, seatId }, then: () => path });
}
