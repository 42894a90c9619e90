'use server';

import { closeAgreed } from '@/lib/actions/close-agreed';
import { issueAgenda } from '@/lib/agendas/issue-agenda';
import { answerInvitation, recordAnswer } from '@/lib/meetings/answer-invitation';
import { cancelMeeting } from '@/lib/meetings/cancel-meeting';
import { giveNotice } from '@/lib/meetings/give-notice';
import { moveMeeting } from '@/lib/meetings/move-meeting';
import { sendAgain } from '@/lib/meetings/send-again';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

const at = (partnership: string, meetingId: string) => `/p/${partnership}/meetings/${meetingId}`;

export async function submitNotice(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'give-notice', path: `${path}/notice`, data, command: giveNotice, fixed: { partnership, meetingId }, then: () => path });
}

export async function submitMove(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'move-meeting', path: `${path}/move`, data, command: moveMeeting, fixed: { partnership, meetingId }, then: () => path });
}

export async function submitCancel(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'cancel-meeting', path: `${path}/cancel`, data, command: cancelMeeting, fixed: { partnership, meetingId }, then: () => path });
}

export async function submitIssue(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'issue', path: `${path}/issue`, data, command: issueAgenda, fixed: { partnership, meetingId }, then: () => path });
}

export async function submitAnswer(partnership: string, meetingId: string, from: string, _before: FormState, data: FormData): Promise<FormState> {
  return submit({ form: 'answer', path: from, data, command: answerInvitation, fixed: { partnership, meetingId }, then: () => from });
}

export async function submitRecordAnswer(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `${at(partnership, meetingId)}/coming`;
  return submit({ form: 'record-answer', path, data, command: recordAnswer, fixed: { partnership, meetingId }, then: () => path });
}

export async function submitAgain(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `${at(partnership, meetingId)}/told`;
  return submit({ form: 'send-again', path, data, command: sendAgain, fixed: { partnership, meetingId }, then: () => path });
}

export async function submitCloseAgreed(partnership: string, meetingId: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = at(partnership, meetingId);
  return submit({ form: 'close-agreed', path, data, command: closeAgreed, fixed: { partnership, meetingId }, then: () => path });
}
