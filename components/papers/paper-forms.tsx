'use client';

import { withdrawPaperInput } from '@/lib/papers/inputs';
import { CommandForm } from '../forms/command-form';
import type { FormSubmit, FormValues } from '../forms/form-state';
import { TextField } from '../forms/text-fields';
import { UploadForm, type UploadFormProps } from '../forms/upload-form';

type AddProps = Omit<UploadFormProps, 'formName' | 'button' | 'children' | 'pageTitle'> & { issued: boolean };

export function AddPaperForm({ issued, ...form }: AddProps) {
  return (
    <UploadForm
      {...form}
      formName="add-paper"
      pageTitle="Add a paper"
      button={issued ? 'Add it and tell its readers' : 'Add the paper'}
    >
      <TextField
        name="title"
        label="What it is called"
        hint="As it will stand on the agenda, such as “Paper A: notice periods since August”."
        autoComplete="off"
      />
    </UploadForm>
  );
}

type ReplaceProps = Omit<UploadFormProps, 'formName' | 'button' | 'children'> & { issued: boolean };

export function ReplacePaperForm({ issued, ...form }: ReplaceProps) {
  return (
    <UploadForm
      {...form}
      formName="replace-paper"
      button={issued ? 'Replace it and tell its readers' : 'Replace it'}
    >
      <TextField
        name="reason"
        label="Why it is replaced"
        hint="Its readers see this beside the new version."
        autoComplete="off"
      />
    </UploadForm>
  );
}

interface WithdrawProps {
  submit: FormSubmit;
  once: string;
  signedAs: string;
  version: string;
  issued: boolean;
  held?: FormValues;
  heldNote?: string;
}

export function WithdrawPaperForm({ issued, ...form }: WithdrawProps) {
  return (
    <CommandForm
      {...form}
      formName="withdraw-paper"
      schema={withdrawPaperInput.pick({ reason: true })}
      button={issued ? 'Withdraw it and tell its readers' : 'Withdraw it'}
      tone="danger-quiet"
    >
      <TextField
        name="reason"
        label="Why it is withdrawn"
        hint="Kept with the paper; seen by the secretariat."
        autoComplete="off"
      />
    </CommandForm>
  );
}
