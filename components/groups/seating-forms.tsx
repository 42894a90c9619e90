'use client';

import { moveFields, officeFields, seatFields, seatKinds, sectors } from '@/lib/groups/inputs';
import { Checkbox, Checkboxes, Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { DateParts } from '../forms/date-parts';
import type { FormProps } from '../forms/form-props';
import { Select, type Choice } from '../forms/select-field';
import { EmailField, TextField } from '../forms/text-fields';
import { OrganisationFields } from './organisation-fields';

const seatHints: Record<(typeof seatKinds)[number], string> = {
  voting: 'Counts for a ballot and for the quorum.',
  'non-voting': 'Speaks and gives positions; has no vote.',
  observer: 'Reads and listens.',
  secretariat: 'Prepares everything: agenda, papers, minutes, the log.',
};

export function MakeSeatForm({ names, ...form }: FormProps & { names: string[] }) {
  return (
    <CommandForm {...form} formName="make-seat" pageTitle="Make a seat" schema={seatFields} button="Make this seat">
      <OrganisationFields label="Organisation whose seat it is" hint="Leave it empty for the seat of a whole sector." names={names} />
      <Select name="sector" label="Sector" optional hint="Needed for a sector’s seat; otherwise that of the organisation unless you choose another." empty="As its organisation has it" options={sectors.map((value) => ({ value, label: value }))} />
      <TextField name="label" label="Name of the seat" optional hint="That of the organisation or the sector unless you enter one." autoComplete="off" />
      <Radios name="kind" label="Kind" options={seatKinds.map((value) => ({ value, label: value, hint: seatHints[value] }))} />
      <Checkbox name="roleOnly" label="Show it by its role only" hint="For lived experience: no name of who fills it in register, attendance, mail or calendar. Only the secretariat sees who it is." />
    </CommandForm>
  );
}

export interface MoveChoices {
  seats: Choice[];
  others: Choice[];
  alike: string[];
  names: string[];
  today: DateParts;
}

export function MovePersonForm({ seats, others, alike, names, today, ...form }: FormProps & MoveChoices) {
  return (
    <CommandForm {...form} formName="move-person" pageTitle="A change of employer" schema={moveFields} button="End the one, start the other, tell both groups">
      <Select name="toSeatId" label="Moves to the seat" empty="Choose a seat" options={seats} />
      <Radios name="kind" label="Fills it as" defaultValue="holder" options={[{ value: 'holder', label: 'Holder' }, { value: 'standing deputy', label: 'Standing deputy' }, { value: 'assistant', label: 'Assistant' }]} />
      <OrganisationFields label="Comes from" hint="Only where the new seat is a sector’s: the organisation this person now works for." names={names} />
      <Checkbox name="noOrganisation" label="Comes from no organisation" />
      {others.length > 0 ? <Checkboxes name="alsoEnd" label="What else ends with it" hint="Other appointments of this person here; those of the same organisation are ticked." options={others} defaultValues={alike} /> : null}
      <DateFields name="lastDay" label="Last day in the old seat" optional hint="Left empty, all access from it ends at this press." />
      <DateFields name="startsOn" label="First day in the new seat" hint="Today means from this moment." defaultValue={today} />
      <EmailField name="email" label="New e-mail address" optional hint="The old address stops opening anything at once, and this person signs in anew with the new one." autoComplete="off" />
    </CommandForm>
  );
}

export function GiveOfficeForm({ kinds, people, today, ...form }: FormProps & { kinds: string[]; people: Choice[]; today: DateParts }) {
  return (
    <CommandForm {...form} formName="give-office" schema={officeFields} button="Give this office and tell the group">
      <Radios name="kind" label="Office" options={kinds.map((value) => ({ value, label: value }))} />
      {people.length > 0 ? <Select name="personId" label="Somebody who sits here" optional empty="Somebody else" options={people} /> : null}
      <TextField name="name" label="Full name" optional={people.length > 0} hint={people.length > 0 ? 'For somebody who does not sit here.' : undefined} autoComplete="off" />
      <EmailField name="email" label="E-mail address" optional autoComplete="off" />
      <DateFields name="startsOn" label="First day" hint="Today means from this moment." defaultValue={today} />
      <DateFields name="lastDay" label="Last day" optional />
    </CommandForm>
  );
}
