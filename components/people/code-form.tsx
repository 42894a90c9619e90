'use client';

import { codeInput } from '@/lib/auth/inputs';
import { CommandForm } from '../forms/command-form';
import type { FormSubmit } from '../forms/form-state';
import { CodeField } from '../forms/text-fields';

export function CodeForm({ submit, next, once }: { submit: FormSubmit; next: string; once: string }) {
  return (
    <CommandForm formName="code" submit={submit} schema={codeInput} button="Sign in" once={once} cancel={{ href: '/sign-in', label: 'Ask for a new code' }}>
      <input type="hidden" name="next" value={next} />
      <CodeField name="code" label="Code" hint="Eight digits, in the mail we have just sent." />
    </CommandForm>
  );
}
