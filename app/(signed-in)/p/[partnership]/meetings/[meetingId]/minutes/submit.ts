'use server';

import type { CallOptions } from '@/lib/access/use-case';
import { approveMinutes } from '@/lib/minutes/approve-minutes';
import { changeParagraph, removeParagraph } from '@/lib/minutes/change-paragraph';
import { circulateMinutes } from '@/lib/minutes/circulate-minutes';
import { clearMinutes, handBackMinutes, sendToChair } from '@/lib/minutes/clear-minutes';
import { proposeCorrection, settleCorrection } from '@/lib/minutes/correct';
import { openMinutes } from '@/lib/minutes/open-minutes';
import { recordAttendance } from '@/lib/minutes/record-attendance';
import { confirmReservation, makeReservation, recordReservation } from '@/lib/minutes/reserve';
import { writeParagraph } from '@/lib/minutes/write-paragraph';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

type At = [partnership: string, meetingId: string, data: FormData];

/** Runs a command of the minutes page. `query` opens the same form again should its words have to wait for a sign-in. */
function at<R>(
  form: string,
  command: (input: never, options: CallOptions) => Promise<R>,
  [partnership, meetingId, data]: At,
  query = '',
  then: (path: string, result: R) => string = (path) => path,
): Promise<FormState> {
  const path = `/p/${partnership}/meetings/${meetingId}/minutes`;
  return submit({ form, path: `${path}${query}`, data, command, fixed: { partnership, meetingId }, then: (result) => then(path, result) });
}

export async function submitAttendance(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${p}/meetings/${m}/attendance`;
  return submit({ form: 'attendance', path, data, command: recordAttendance, fixed: { partnership: p, meetingId: m }, then: () => path });
}
export async function submitOpen(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('open-minutes', openMinutes, [p, m, data]);
}
export async function submitWrite(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('paragraph', writeParagraph, [p, m, data], `?write=${idOf(data.get('slotId'))}`, (path, { slotId }) => `${path}?write=${slotId}#write`);
}
export async function submitChange(p: string, m: string, paragraphId: string, _before: FormState, data: FormData): Promise<FormState> {
  data.set('paragraphId', paragraphId);
  return at('change-paragraph', changeParagraph, [p, m, data], `?change=${idOf(paragraphId)}`);
}
export async function submitRemove(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('remove-paragraph', removeParagraph, [p, m, data]);
}
export async function submitSendToChair(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('send-to-chair', sendToChair, [p, m, data]);
}
export async function submitClear(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('clear', clearMinutes, [p, m, data]);
}
export async function submitHandBack(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('hand-back', handBackMinutes, [p, m, data]);
}
export async function submitCirculate(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('circulate', circulateMinutes, [p, m, data]);
}
export async function submitCorrection(p: string, m: string, paragraphId: string, _before: FormState, data: FormData): Promise<FormState> {
  data.set('paragraphId', paragraphId);
  return at('correction', proposeCorrection, [p, m, data], `?correct=${idOf(paragraphId)}`);
}
export async function submitSettle(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('settle', settleCorrection, [p, m, data]);
}
export async function submitReservation(p: string, m: string, paragraphId: string, _before: FormState, data: FormData): Promise<FormState> {
  data.set('paragraphId', paragraphId);
  return at('reservation', makeReservation, [p, m, data], `?reserve=${idOf(paragraphId)}`);
}
export async function submitRecordReservation(p: string, m: string, paragraphId: string, _before: FormState, data: FormData): Promise<FormState> {
  data.set('paragraphId', paragraphId);
  return at('record-reservation', recordReservation, [p, m, data], `?record=${idOf(paragraphId)}`);
}
export async function submitConfirm(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('confirm-reservation', confirmReservation, [p, m, data]);
}
export async function submitApprove(p: string, m: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('approve', approveMinutes, [p, m, data]);
}

/** Only an id goes back into an address. */
const idOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : '');
