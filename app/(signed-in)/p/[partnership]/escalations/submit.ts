'use server';

import type { CallOptions } from '@/lib/access/use-case';
import { agreeEscalation, clearEscalation, handBack } from '@/lib/escalations/agree';
import { draftEscalation, noteOnEscalation, takePosition } from '@/lib/escalations/draft';
import { raiseEscalation } from '@/lib/escalations/raise-escalation';
import { tellAddressee } from '@/lib/escalations/record-answer';
import { divert, takeUp } from '@/lib/escalations/screen';
import { sendEscalation } from '@/lib/escalations/send-escalation';
import { climb, closeEscalation, findVerdict } from '@/lib/escalations/verdict';
import type { FormState } from '@/lib/web/form-state';
import { submit } from '@/lib/web/submit';

export async function submitRaise(partnership: string, group: string, from: string, _before: FormState, data: FormData): Promise<FormState> {
  const base = `/p/${partnership}/escalations`;
  const given = new URLSearchParams(from);
  return submit({
    form: 'raise-escalation', path: `${base}/new?${from}`, data, command: raiseEscalation,
    fixed: { partnership, group, ...(given.get('item') && { item: given.get('item') ?? '' }), ...(given.get('action') && { action: given.get('action') ?? '' }) },
    then: ({ escalationId, readable }) => (readable ? `${base}/${escalationId}` : `${base}?raised=yes`),
  });
}

type Escalates = (input: never, options: CallOptions) => Promise<unknown>;

/** The forms of one escalation's steps, each its command; the gate decides who may. */
const commands = new Map<string, Escalates>([
  ['take-up', takeUp], ['divert', divert], ['draft', draftEscalation], ['note', noteOnEscalation], ['position', takePosition], ['agree', agreeEscalation], ['clear', clearEscalation],
  ['hand-back', handBack], ['send', sendEscalation], ['tell', tellAddressee], ['verdict', findVerdict], ['close-escalation', closeEscalation], ['climb', climb],
]);

export async function submitStep(form: string, step: string, partnership: string, escalationId: string, _before: FormState, data: FormData): Promise<FormState> {
  const command = commands.get(form);
  if (!command) return { status: 'error', message: 'Open the page again.', fields: {}, values: {} };
  const page = `/p/${partnership}/escalations/${escalationId}`;
  return submit({ form, path: `${page}/${step}`, data, command, fixed: { partnership, escalationId }, then: () => page });
}
