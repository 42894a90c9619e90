'use client';

import type { ItemChoices } from '@/lib/agendas/show-item';
import { CommandForm } from '../forms/command-form';
import type { FormProps } from '../forms/form-props';
import { TextField } from '../forms/text-fields';
import { ReaderFields } from './reader-fields';

export function RecallForm({ choices, ...form }: FormProps & { choices: ItemChoices }) {
  return (
    <CommandForm {...form} formName="recall" tone="danger-quiet" button="Recall it from those ticked">
      <ReaderFields choices={choices} />
      <TextField name="reason" label="Why it is recalled" hint="Kept with the item for the secretariat." />
    </CommandForm>
  );
}
