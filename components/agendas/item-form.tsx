'use client';

import { itemPurposes } from '@/lib/agendas/agenda';
import { itemFields } from '@/lib/agendas/inputs';
import type { ItemChoices, ItemView } from '@/lib/agendas/show-item';
import { Checkboxes, Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import type { FormSubmit, FormValues } from '../forms/form-state';
import { Select } from '../forms/select-field';
import { TextArea, TextField } from '../forms/text-fields';

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
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export function ItemForm({ choices, item, ...form }: ItemFormProps) {
  return (
    <CommandForm {...form} formName="item" schema={itemFields}>
      <TextField name="title" label="Title" defaultValue={item?.title} />
      <Radios name="purpose" label="For" defaultValue={item?.purpose ?? 'discussion'} options={itemPurposes.map((value) => ({ value, label: capital(value) }))} />
      <TextField name="minutes" label="Minutes" width="tiny" inputMode="numeric" defaultValue={String(item?.minutes ?? 15)} />
      <Select name="leadSeatId" label="Led by" optional empty="Nobody named" defaultValue={item?.leadSeatId ?? ''} options={choices.seats.map((seat) => ({ value: seat.id, label: seat.label }))} />
      <TextArea name="note" label="Note beneath the title" optional rows={3} defaultValue={item?.note ?? ''} />
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
      <Checkboxes columns name="seats" label="Seats" optional hint="Only for a restricted item." defaultValues={item?.seatIds ?? []} options={choices.seats.map((seat) => ({ value: seat.id, label: seat.label }))} />
      <Checkboxes columns name="sectors" label="Sectors" optional hint="Every seat of the sector, also one that is made later." defaultValues={item?.sectors ?? []} options={choices.sectors.map((value) => ({ value, label: capital(value) }))} />
      <Checkboxes
        columns
        name="organisations"
        label="Organisations"
        optional
        hint="Everybody who sits for it or comes from it. Left out, it is left out under whatever hat."
        defaultValues={item?.organisationIds ?? []}
        options={choices.organisations.map((organisation) => ({ value: organisation.id, label: organisation.name }))}
      />
      <Select
        name="subjectId"
        label="It is about this organisation"
        optional
        hint="Everybody who sits for it, or whose organisation holds a contract or subcontract there, is shut out, under whatever hat."
        empty="No organisation"
        defaultValue={item?.subjectId ?? ''}
        options={choices.subjects.map((subject) => ({ value: subject.id, label: subject.name }))}
      />
    </CommandForm>
  );
}
