'use server';

import { addAction } from '@/lib/actions/add-action';
import { changeOwner } from '@/lib/actions/change-owner';
import { chase, closeAction, proposeClosed, recordReply, redate, reportProgress } from '@/lib/actions/report';
import type { CallOptions } from '@/lib/access/use-case';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

export async function submitAdd(partnership: string, group: string, paragraph: string, _before: FormState, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/actions`;
  return submit({
    form: 'add-action', path: `${path}/new?group=${encodeURIComponent(group)}${paragraph ? `&paragraph=${encodeURIComponent(paragraph)}` : ''}`, data, command: addAction,
    fixed: { partnership, group, ...(paragraph && { paragraph }) }, then: ({ actionId }) => `${path}/${actionId}`,
  });
}

function at<R>(form: string, command: (input: never, options: CallOptions) => Promise<R>, partnership: string, actionId: string, data: FormData): Promise<FormState> {
  const path = `/p/${partnership}/actions/${actionId}`;
  return submit({ form, path, data, command, fixed: { partnership, actionId }, then: () => path });
}

export async function submitReport(p: string, id: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('report', reportProgress, p, id, data);
}
export async function submitPropose(p: string, id: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('propose-closed', proposeClosed, p, id, data);
}
export async function submitRedate(p: string, id: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('re-date', redate, p, id, data);
}
export async function submitChangeOwner(p: string, id: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('change-owner', changeOwner, p, id, data);
}
export async function submitClose(p: string, id: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('close', closeAction, p, id, data);
}
export async function submitReply(p: string, id: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('reply', recordReply, p, id, data);
}
export async function submitChase(p: string, id: string, _before: FormState, data: FormData): Promise<FormState> {
  return at('chase', chase, p, id, data);
}
