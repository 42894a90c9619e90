'use client';

import { searchFields } from '@/lib/records/inputs';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { FormProps } from '../forms/form-props';
import { TextField } from '../forms/text-fields';

export function SearchForm(form: FormProps) {
  return (
    <CommandForm {...form} formName="records-search" schema={searchFields} button="Search, and log it">
      <TextField name="requestNumber" label="Number of the request" hint="As your host counts them, such as FOI-2026-017." width="half" autoComplete="off" />
      <TextField name="words" label="Words" hint="Every one of them must stand in the same text. Three letters or more each." autoComplete="off" />
      <DateFields name="from" label="From" optional />
      <DateFields name="to" label="To" optional />
    </CommandForm>
  );
}
