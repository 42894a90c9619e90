'use server';

import { withdrawPaper } from '@/lib/papers/withdraw-paper';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

export async function submitWithdraw(
  partnership: string,
  paperId: string,
  _before: FormState,
  data: FormData,
): Promise<FormState> {
  const path = `/p/${partnership}/papers/${paperId}`;
  return submit({
    form: 'withdraw-paper',
    path,
    data,
    command: withdrawPaper,
    fixed: { partnership, paperId },
    then: ({ meetingId }) => `/p/${partnership}/meetings/${meetingId}`,
  });
}
