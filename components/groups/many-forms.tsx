'use client';

import { appointManyFields, manySeatsFields, seatKinds } from '@/lib/groups/inputs';
import { Checkbox, Checkboxes, Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import type { FormProps } from '../forms/form-props';
import { TextArea } from '../forms/text-fields';

/** Seats of many organisations in one press. */
export function MakeSeatsForm({ offered, ...form }: FormProps & { offered: { id: string; name: string }[] }) {
  return (
    <CommandForm {...form} formName="make-seats" pageTitle="Make several seats" schema={manySeatsFields} button="Make these seats">
      {offered.length > 0 ? (
        <Checkboxes name="organisations" label="Organisations" columns hint="A seat is made for each that stays ticked." options={offered.map(({ id, name }) => ({ value: id, label: name }))} defaultValues={offered.map(({ id }) => id)} />
      ) : null}
      <TextArea name="others" label={offered.length > 0 ? 'Others, by name' : 'Organisations, by name'} optional={offered.length > 0} hint="One a line, as the register has them." rows={6} />
      <Radios name="kind" label="Kind of all of them" defaultValue="voting" options={seatKinds.filter((value) => value !== 'secretariat').map((value) => ({ value, label: value }))} />
    </CommandForm>
  );
}

/** People from a pasted list. */
export function AppointManyForm(form: FormProps) {
  return (
    <CommandForm {...form} formName="appoint-many" pageTitle="Appoint from a list" schema={appointManyFields} button="Check, then appoint and tell the group">
      <TextArea name="list" label="The list" hint="One person a line: seat, full name, e-mail address, then, where it is not “holder”, standing deputy or assistant, then, for a sector’s seat, where the person comes from. Columns copied from a spreadsheet fit as they are; typed, put ; between them." rows={12} />
      <Checkbox name="confirm" label="I checked the list: appoint them" hint="Left unticked, the list is checked and nothing is written." />
    </CommandForm>
  );
}
