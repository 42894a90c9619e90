'use server';

import { openItems, recordGuestAnswer, sendGuestAgain, takeBack } from '@/lib/guests/change-guest';
import { inviteGuest } from '@/lib/guests/invite-guest';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

const at = (partnership: string, meetingId: string) => `/p/${partnership}/meetings/${meetingId}/guests`;

export async function submitInvite(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'guest', path: `${path}/new`, data, command: inviteGuest, fixed: { partnership, meetingId }, then: () => path });
}

export async function submitGuestItems(partnership: string, meetingId: string, guestId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `${at(partnership, meetingId)}/${guestId}`;
  return submit({ form: 'guest-items', path, data, command: openItems, fixed: { partnership, meetingId, guestId }, then: () => path });
}

export async function submitRecordGuestAnswer(partnership: string, meetingId: string, guestId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `${at(partnership, meetingId)}/${guestId}`;
  return submit({ form: 'guest-answer', path, data, command: recordGuestAnswer, fixed: { partnership, meetingId, guestId }, then: () => path });
}

export async function submitGuestAgain(partnership: string, meetingId: string, guestId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `${at(partnership, meetingId)}/${guestId}`;
  return submit({ form: 'guest-again', path, data, command: sendGuestAgain, fixed: { partnership, meetingId, guestId }, then: () => path });
}

export async function submitTakeBack(partnership: string, meetingId: string, guestId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `${at(partnership, meetingId)}/${guestId}`;
  return submit({ form: 'take-back', path, data, command: takeBack, fixed: { partnership, meetingId, guestId }, then: () => path });
}
