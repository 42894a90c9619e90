'use client';

import { deskRoles } from '@/lib/desks/inputs';
import { AnswerFields } from '../escalations/answer-fields';
import { Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import type { FormProps } from '../forms/form-props';
import { EmailField, TextField } from '../forms/text-fields';
import { UploadForm, type UploadFormProps } from '../forms/upload-form';

type AnswerProps = Omit<UploadFormProps, 'formName' | 'button' | 'children' | 'pageTitle'> & { asks: { number: number; text: string }[]; proposed: string };

/** Acknowledge, ask back, promise a day, or answer: ask by ask, or one letter and the asks it answers. */
export function AnswerLetterForm({ asks, proposed, ...form }: AnswerProps) {
  return (
    <UploadForm {...form} formName="answer-letter" button="Send it to the partnership" fileOptional fileLabel="Your letter">
      <AnswerFields asks={asks} proposed={proposed} />
    </UploadForm>
  );
}

export function ReferenceForm({ theirReference, ...form }: FormProps & { theirReference: string }) {
  return (
    <CommandForm {...form} formName="their-reference" button="Keep it" tone="quiet">
      <TextField name="theirReference" label="Your own reference" hint="For your filing and in print; the partnership does not see it." optional width="half" defaultValue={theirReference} />
    </CommandForm>
  );
}

export function AppointToDeskForm(form: FormProps) {
  return (
    <CommandForm {...form} formName="appoint-to-desk" button="Appoint to this desk" tone="quiet">
      <TextField name="name" label="Name" autoComplete="off" />
      <EmailField name="email" label="E-mail" autoComplete="off" />
      <Radios name="role" label="As" options={deskRoles.map((value) => ({ value, label: value }))} defaultValue="member" />
    </CommandForm>
  );
}
