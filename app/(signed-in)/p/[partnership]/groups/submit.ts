'use server';

import { appointMany } from '@/lib/groups/appoint-many';
import { closeGroup } from '@/lib/groups/close-group';
import { makeGroup } from '@/lib/groups/make-group';
import { makeSeat } from '@/lib/groups/make-seat';
import { makeSeats } from '@/lib/groups/make-seats';
import { changeTerms } from '@/lib/groups/terms';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

export async function submitMakeGroup(partnership: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/groups`;
  return submit({ form: 'make-group', path: `${path}/new`, data, command: makeGroup, fixed: { partnership }, then: ({ slug }) => `${path}/${slug}` });
}

export async function submitTerms(partnership: string, group: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/groups/${group}/terms`;
  return submit({ form: 'change-terms', path: `${path}/new`, data, command: changeTerms, fixed: { partnership, group }, then: () => path });
}

export async function submitMakeSeat(partnership: string, group: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/groups/${group}/seats/new`;
  return submit({ form: 'make-seat', path, data, command: makeSeat, fixed: { partnership, group }, then: ({ seatId }) => `/p/${partnership}/seats/${seatId}` });
}

export async function submitClose(partnership: string, group: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/groups/${group}`;
  return submit({ form: 'close-group', path: `${path}/close`, data, command: closeGroup, fixed: { partnership, group }, then: () => path });
}

export async function submitMakeSeats(partnership: string, group: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/groups/${group}`;
  return submit({ form: 'make-seats', path: `${path}/seats/many`, data, command: makeSeats, fixed: { partnership, group }, then: () => path });
}

export async function submitAppointMany(partnership: string, group: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/groups/${group}`;
  return submit({ form: 'appoint-many', path: `${path}/people`, data, command: appointMany, fixed: { partnership, group }, then: () => path });
}
