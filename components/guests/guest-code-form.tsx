'use client';

import { codeInput } from '@/lib/auth/inputs';
import { CommandForm } from '../forms/command-form';
import type { FormSubmit } from '../forms/form-state';
import { CodeField } from '../forms/text-fields';

export function GuestCodeForm({ submit, once, back }: { submit: FormSubmit; once: string; back: string }) {
  return (
    <CommandForm formName="code" submit={submit} schema={codeInput} button="Read the papers" once={once} cancel={{ href: back, label: 'Back, to ask for a new code' }}>
      <CodeField name="code" label="Code" hint="Eight digits, in the mail we have just sent." />
    </CommandForm>
  );
}
