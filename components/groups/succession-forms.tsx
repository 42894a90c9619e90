'use client';

import { successorFields } from '@/lib/groups/inputs';
import { Checkbox, Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import type { FormProps } from '../forms/form-props';
import { Select, type Choice } from '../forms/select-field';

interface ChooseSuccessorFormProps extends FormProps {
  seat: { id: string; label: string; choices: Choice[] };
  /** How much open work of the seat is shown on the page. */
  work: number;
}

/** What goes on from one seat. Nothing is ticked for whoever chooses. */
export function ChooseSuccessorForm({ seat, work, ...form }: ChooseSuccessorFormProps) {
  return (
    <CommandForm {...form} formName={`choose-${seat.id}`} schema={successorFields} button={`Decide on the seat ${seat.label}`} tone="quiet">
      <Radios name="to" label="What goes on from it" options={seat.choices} />
      <Checkbox name="people" label="The same people go on in it, as they were appointed" />
      <Checkbox name="work" label={`All its open work goes with it${work > 0 ? '; otherwise choose for each below' : ''}`} />
    </CommandForm>
  );
}

export function ChooseOwnerForm({ id, reference, choices, ...form }: FormProps & { id: string; reference: string; choices: Choice[] }) {
  return (
    <CommandForm {...form} formName={`owner-${id}`} button={`Give ${reference} to this seat`} tone="quiet">
      <Select name="seatId" label={`Who carries on ${reference}`} empty="Choose a seat" options={choices} />
    </CommandForm>
  );
}
