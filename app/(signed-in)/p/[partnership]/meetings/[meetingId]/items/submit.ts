'use server';

import { addItem } from '@/lib/agendas/add-item';
import { changeItem } from '@/lib/agendas/change-item';
import { dropClosedPart, makeClosedPart } from '@/lib/agendas/make-closed-part';
import { moveItem } from '@/lib/agendas/move-item';
import { recallItem } from '@/lib/agendas/recall-item';
import { referItem } from '@/lib/agendas/refer-item';
import { takeOffItem } from '@/lib/agendas/take-off-item';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

const at = (partnership: string, meetingId: string) => `/p/${partnership}/meetings/${meetingId}`;

export async function submitAdd(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'item', path: `${path}/items/new`, data, command: addItem, fixed: { partnership, meetingId }, then: () => path });
}

export async function submitChange(partnership: string, meetingId: string, itemId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'item', path: `${path}/items/${itemId}`, data, command: changeItem, fixed: { partnership, meetingId, itemId }, then: () => path });
}

export async function submitOrder(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'order', path, data, command: moveItem, fixed: { partnership, meetingId }, then: () => path });
}

export async function submitTakeOff(partnership: string, meetingId: string, itemId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'take-off', path: `${path}/items/${itemId}`, data, command: takeOffItem, fixed: { partnership, meetingId, itemId }, then: () => path });
}

export async function submitClosedPart(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'closed-part', path: `${path}/closed`, data, command: makeClosedPart, fixed: { partnership, meetingId }, then: () => `${path}#closed-part` });
}

export async function submitDropClosedPart(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'drop-closed-part', path, data, command: dropClosedPart, fixed: { partnership, meetingId }, then: () => path });
}

export async function submitRecall(partnership: string, meetingId: string, itemId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'recall', path: `${path}/items/${itemId}/recall`, data, command: recallItem, fixed: { partnership, meetingId, itemId }, then: () => path });
}

export async function submitRefer(partnership: string, meetingId: string, itemId: string, to: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'refer', path: `${path}/items/${itemId}/refer?to=${to}`, data, command: referItem, fixed: { partnership, meetingId, itemId, to }, then: () => `${path}/items/${itemId}/refer` });
}
