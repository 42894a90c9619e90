'use client';

import type { ItemChoices } from '@/lib/agendas/show-item';
import { Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import { Fieldset } from '../forms/fieldset';
import type { FormProps } from '../forms/form-props';
import { TextField, TimeField } from '../forms/text-fields';
import { ReaderFields } from './reader-fields';

/** Who takes part in the closed part, and when it sits. */
export function ClosedPartForm({ choices, ...form }: FormProps & { choices: ItemChoices }) {
  return (
    <CommandForm {...form} formName="closed-part" button="Make the closed part">
      <Radios
        name="audience"
        label="Who takes part, and reads everything in it"
        options={[
          { value: 'only', label: 'Only those ticked below', hint: 'With the secretariat and the chair.' },
          { value: 'except', label: 'All except those ticked below' },
        ]}
      />
      <ReaderFields choices={choices} />
      <Radios
        name="sitting"
        label="When it sits"
        defaultValue="at the end"
        options={[
          { value: 'at the end', label: 'At the end of the meeting' },
          { value: 'a separate session', label: 'As a separate session' },
        ]}
      />
      <Fieldset legend="Only for a separate session">
        <div className="space-y-4">
        <DateFields name="day" label="Day" optional />
        <TimeField name="from" label="Begins at" hint="London time, like 10:00" />
        <TimeField name="to" label="Ends at" />
        <TextField name="place" label="Place" optional />
        </div>
      </Fieldset>
    </CommandForm>
  );
}
