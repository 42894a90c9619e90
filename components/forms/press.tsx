'use client';

import { CommandForm } from './command-form';
import type { FormSubmit } from './form-state';
import type { ButtonTone } from '../ui/button';

interface PressProps {
  submit: FormSubmit;
  once: string;
  signedAs: string;
  formName: string;
  button: string;
  tone?: ButtonTone;
  version?: string;
  fields?: Record<string, string>;
}

/** A form that is only a button: one command, its fields fixed. */
export function Press({ fields = {}, tone = 'quiet', ...form }: PressProps) {
  return (
    <CommandForm {...form} tone={tone} inline>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </CommandForm>
  );
}
