'use client';

import { appointInput } from '@/lib/groups/inputs';
import { Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { FormSubmit, FormValues } from '../forms/form-state';
import { EmailField, TextField } from '../forms/text-fields';

interface AppointFormProps {
  submit: FormSubmit;
  once: string;
  signedAs: string;
  held?: FormValues;
  heldNote?: string;
  vacant: boolean;
  today: { day: string; month: string; year: string };
}

export function AppointForm({ vacant, today, ...form }: AppointFormProps) {
  return (
    <CommandForm {...form} formName="appoint" schema={appointInput.omit({ partnership: true, seatId: true })} button="Appoint and tell the group">
      <TextField name="name" label="Full name" autoComplete="off" />
      <EmailField name="email" label="E-mail address" optional hint="Without one the secretariat sends papers by post and records answers for them." autoComplete="off" />
      <Radios
        name="kind"
        label="Fills the seat as"
        defaultValue={vacant ? 'holder' : 'standing deputy'}
        options={[
          ...(vacant ? [{ value: 'holder', label: 'Holder' }] : []),
          { value: 'standing deputy', label: 'Standing deputy', hint: 'Reads what the holder reads; acts for the seat when named for a meeting.' },
          { value: 'assistant', label: 'Assistant', hint: 'Diary and open papers; never a restricted thing.' },
        ]}
      />
      <DateFields name="startsOn" label="First day" hint="Today means from this moment." defaultValue={today} />
    </CommandForm>
  );
}
