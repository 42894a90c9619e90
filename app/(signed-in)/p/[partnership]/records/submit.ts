'use server';

import { searchRecords } from '@/lib/records/search-records';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

export async function submitSearch(partnership: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/records`;
  return submit({ form: 'records-search', path, data, command: searchRecords, fixed: { partnership }, then: ({ searchId }) => `${path}/${searchId}` });
}
