'use server';

import { chooseOwner, chooseSuccessor } from '@/lib/groups/choose-successor';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

export async function submitSuccessor(partnership: string, seatId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/successions`;
  return submit({ form: 'choose-successor', path, data, command: chooseSuccessor, fixed: { partnership, seatId }, then: () => path });
}

export async function submitOwner(partnership: string, actionId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/successions`;
  return submit({ form: 'choose-owner', path, data, command: chooseOwner, fixed: { partnership, actionId }, then: () => path });
}
