'use client';

import { signInInput } from '@/lib/auth/inputs';
import { CommandForm } from '../forms/command-form';
import type { FormSubmit } from '../forms/form-state';
import { EmailField } from '../forms/text-fields';

export function SignInForm({ submit, next, once }: { submit: FormSubmit; next: string; once: string }) {
  return (
    <CommandForm formName="sign-in" submit={submit} schema={signInInput} button="Send me a code" once={once}>
      <input type="hidden" name="next" value={next} />
      <EmailField name="email" label="Your e-mail address" hint="The one your meeting papers are sent to." autoComplete="email" />
    </CommandForm>
  );
}
