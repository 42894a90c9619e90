'use server';

import { noteReference } from '@/lib/desks/answer-letter';
import { appointToDesk, endAtDesk } from '@/lib/desks/appoint-to-desk';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

export async function submitReference(desk: string, letterId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/desk/${desk}/${letterId}`;
  return submit({ form: 'their-reference', path, data, command: noteReference, fixed: { desk, letterId }, then: () => path });
}


export async function submitAppoint(desk: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/desk/${desk}`;
  return submit({ form: 'appoint-to-desk', path, data, command: appointToDesk, fixed: { desk }, then: () => path });
}

export async function submitEnd(desk: string, appointmentId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/desk/${desk}`;
  return submit({ form: 'end-at-desk', path, data, command: endAtDesk, fixed: { desk, appointmentId }, then: () => path });
}
