'use server';

import { endOffice, giveOffice } from '@/lib/groups/offices';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

const pathOf = (partnership: string, group: string | null) => (group === null ? `/p/${partnership}/offices` : `/p/${partnership}/groups/${group}/offices`);

export async function submitGiveOffice(partnership: string, group: string | null, _before: FormState, data: FormData): Promise<FormState> {
  const path = pathOf(partnership, group);
  return submit({ form: 'give-office', path, data, command: giveOffice, fixed: { partnership, ...(group !== null && { group }) }, then: () => path });
}

export async function submitEndOffice(partnership: string, group: string | null, _before: FormState, data: FormData): Promise<FormState> {
  const path = pathOf(partnership, group);
  // Who ended their own last office of this place would find nothing at its page.
  return submit({ form: 'end-office', path, data, command: endOffice, fixed: { partnership }, then: () => (group === null ? `/p/${partnership}` : `/p/${partnership}/groups/${group}`) });
}
