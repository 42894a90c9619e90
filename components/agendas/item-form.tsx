'use client';

import { itemPurposes } from '@/lib/agendas/agenda';
import { itemFields } from '@/lib/agendas/inputs';
import type { ItemChoices, ItemView } from '@/lib/agendas/show-item';
import { Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import type { FormSubmit, FormValues } from '../forms/form-state';
import { Select } from '../forms/select-field';
import { TextArea, TextField } from '../forms/text-fields';
import { ReaderFields } from './reader-fields';

interface ItemFormProps {
  submit: FormSubmit;
  once: string;
  version?: string;
  signedAs: string;
  held?: FormValues;
  heldNote?: string;
  button: string;
  cancel: { href: string; label: string };
  choices: ItemChoices;
  item?: ItemView['item'];
  /** The item stands in the closed part, whose readers are chosen already. */
  closed?: boolean;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export function ItemForm({ choices, item, closed, ...form }: ItemFormProps) {
  return (
    <CommandForm {...form} formName="item" schema={itemFields}>
      <TextField name="title" label="Title" defaultValue={item?.title} />
      <Radios name="purpose" label="For" defaultValue={item?.purpose ?? 'discussion'} options={itemPurposes.map((value) => ({ value, label: capital(value) }))} />
      <TextField name="minutes" label="Minutes" width="tiny" inputMode="numeric" defaultValue={String(item?.minutes ?? 15)} />
      <Select name="leadSeatId" label="Led by" optional empty="Nobody named" defaultValue={item?.leadSeatId ?? ''} options={choices.seats.map((seat) => ({ value: seat.id, label: seat.label }))} />
      <TextArea name="note" label="Note beneath the title" optional rows={3} defaultValue={item?.note ?? ''} />
      {closed ? (
        <>
          <input type="hidden" name="part" value="closed" />
          <input type="hidden" name="audience" value="group" />
          <p className="text-ink-2">It stands in the closed part: who reads it was chosen for the whole of that part, and nobody else is told of it.</p>
        </>
      ) : (
        <>
          <Radios
            name="audience"
            label="Who reads this item, and everything it carries"
            defaultValue={item?.audience ?? 'group'}
            options={[
              { value: 'group', label: 'The whole group' },
              { value: 'except', label: 'All except those ticked below', hint: 'They see the number, “Restricted item” and its minutes, nothing else.' },
              { value: 'only', label: 'Only those ticked below', hint: 'With the secretariat and the chair.' },
            ]}
          />
          <ReaderFields choices={choices} chosen={item} hint="Only for a restricted item." />
        </>
      )}
    </CommandForm>
  );
}
