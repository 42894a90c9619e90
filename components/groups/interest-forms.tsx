'use client';

import { interestFields, interestKinds } from '@/lib/groups/inputs';
import { Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { DateParts } from '../forms/date-parts';
import type { FormProps } from '../forms/form-props';
import { SuggestField } from '../forms/suggest-field';
import { TextField } from '../forms/text-fields';
import { OrganisationFields } from './organisation-fields';

const words: Record<(typeof interestKinds)[number], { label: string; hint: string }> = {
  'holds contract': { label: 'Holds a contract of', hint: 'Items and escalations about the other are kept from its people.' },
  subcontracts: { label: 'Subcontracts for', hint: 'The same.' },
  'is funded by': { label: 'Is funded by', hint: 'Shown to everybody; shuts nobody out.' },
};

export function DeclareInterestForm({ names, today, ...form }: FormProps & { names: string[]; today: DateParts }) {
  return (
    <CommandForm {...form} formName="declare-interest" schema={interestFields} button="Declare this interest">
      <OrganisationFields label="Organisation that has it" hint="As it is called in the register." optional={false} names={names} />
      <Radios name="interest" label="What it is" options={interestKinds.map((value) => ({ value, ...words[value] }))} />
      <SuggestField name="whose" label="Whose contract or money" hint="An organisation of the register, like the Home Office." suggestions={names} />
      <TextField name="region" label="Region of the contract" optional hint="Told beside it. It shuts out in every region." autoComplete="off" />
      <DateFields name="from" label="First day" defaultValue={today} />
    </CommandForm>
  );
}

export function EndInterestForm({ interestId, words: button, today, ...form }: FormProps & { interestId: string; words: string; today: DateParts }) {
  return (
    <details>
      <summary className="link cursor-pointer">End it…</summary>
      <div className="mt-4">
        <CommandForm {...form} formName={`end-interest-${interestId}`} button={button} tone="danger-quiet">
          <input type="hidden" name="interestId" value={interestId} />
          <DateFields name="lastDay" label="Last day" hint="Today or later. What was kept from its people while it ran stays kept from them." defaultValue={today} />
        </CommandForm>
      </div>
    </details>
  );
}
