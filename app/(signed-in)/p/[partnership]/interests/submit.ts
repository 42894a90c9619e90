'use server';

import { declareInterest, endInterest } from '@/lib/groups/interests';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

const pathOf = (partnership: string) => `/p/${partnership}/interests`;

export async function submitDeclareInterest(partnership: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = pathOf(partnership);
  return submit({ form: 'declare-interest', path, data, command: declareInterest, fixed: { partnership }, then: () => path });
}

export async function submitEndInterest(partnership: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = pathOf(partnership);
  return submit({ form: 'end-interest', path, data, command: endInterest, fixed: { partnership }, then: () => path });
}
