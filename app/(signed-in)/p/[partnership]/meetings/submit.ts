'use server';

import { planMeeting } from '@/lib/meetings/plan-meeting';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

export async function submitPlan(partnership: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/meetings`;
  return submit({ form: 'plan-meeting', path: `${path}/new`, data, command: planMeeting, fixed: { partnership }, then: ({ meetingId }) => `${path}/${meetingId}` });
}
