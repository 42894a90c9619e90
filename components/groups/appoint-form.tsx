'use client';

import { appointFields } from '@/lib/groups/inputs';
import { Checkbox, Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { DateParts } from '../forms/date-parts';
import type { FormProps } from '../forms/form-props';
import { Select } from '../forms/select-field';
import { EmailField, TextField } from '../forms/text-fields';
import { OrganisationFields } from './organisation-fields';

export interface AppointChoices {
  vacant: boolean;
  /** A secretariat names a deputy for one meeting; only who fills the seat appoints otherwise. */
  fills: boolean;
  /** A caucus has neither deputies nor assistants. */
  holderOnly: boolean;
  asksOrigin: boolean;
  names: string[];
  meetings: { value: string; label: string }[];
  today: DateParts;
}

export function AppointForm({ vacant, fills, holderOnly, asksOrigin, names, meetings, today, ...form }: FormProps & AppointChoices) {
  const lasting = fills && !holderOnly;
  const kinds = [
    ...(vacant && fills ? [{ value: 'holder', label: 'Holder' }] : []),
    ...(lasting ? [{ value: 'standing deputy', label: 'Standing deputy', hint: 'Reads what the holder reads; acts for the seat when named for a meeting.' }] : []),
    ...(!holderOnly && meetings.length > 0 ? [{ value: 'deputy for one meeting', label: 'Deputy for one meeting', hint: 'Reads that meeting and nothing else, until the end of its day.' }] : []),
    ...(lasting ? [{ value: 'assistant', label: 'Assistant', hint: 'Diary and open papers; never a restricted thing.' }] : []),
  ];
  return (
    <CommandForm {...form} formName="appoint" schema={appointFields} button="Appoint and tell the group">
      <TextField name="name" label="Full name" autoComplete="off" />
      <EmailField name="email" label="E-mail address" optional hint="Without one the secretariat sends papers by post and records answers for them." autoComplete="off" />
      <Radios name="kind" label="Fills the seat as" defaultValue={kinds[0]?.value} options={kinds} />
      {!holderOnly && meetings.length > 0 ? <Select name="meetingId" label="Which meeting" optional hint="Only for a deputy for one meeting." empty="Choose a meeting" options={meetings} /> : null}
      {asksOrigin ? (
        <>
          <OrganisationFields label="Comes from" hint="The seat is a sector’s; where this person comes from is kept so that conflicts can be found." names={names} />
          <Checkbox name="noOrganisation" label="Comes from no organisation" />
        </>
      ) : null}
      <DateFields name="startsOn" label="First day" hint="Today means from this moment." defaultValue={today} />
      {fills ? <DateFields name="lastDay" label="Last day" optional hint="Access ends with that day, in London." /> : null}
    </CommandForm>
  );
}
