'use client';

import { groupFields, groupKinds, termsFields, usualTerms, workstreams } from '@/lib/groups/inputs';
import { Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { FormProps } from '../forms/form-props';
import { Select } from '../forms/select-field';
import { SuggestField } from '../forms/suggest-field';
import { TextField } from '../forms/text-fields';
import { TermsFields, type Terms } from './terms-fields';

const about: Record<(typeof groupKinds)[number], string> = {
  board: 'Speaks for the partnership.',
  'sub-group': 'Works on one workstream, beneath a board.',
  'task-and-finish': 'Has one task and a day on which it ends.',
  caucus: 'The closed space of one sector. It fills its seats itself; you will read nothing in it.',
};

export function MakeGroupForm({ parents, ...form }: FormProps & { parents: { slug: string; name: string }[] }) {
  return (
    <CommandForm {...form} formName="make-group" pageTitle="Make a group" schema={groupFields} button="Make this group">
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField name="code" label="Code" hint="Three or four letters that begin its references, as in ASY-2026-014. It never changes." width="tiny" autoComplete="off" spellCheck={false} />
      <TextField name="address" label="Address of its page" optional hint="Made from the name unless you enter one, such as asylum-group." width="half" autoComplete="off" spellCheck={false} />
      <Radios name="kind" label="Kind" options={groupKinds.map((value) => ({ value, label: value, hint: about[value] }))} />
      <SuggestField name="workstream" label="Workstream" optional hint="What it is about; choose one or name your own." suggestions={workstreams} />
      <Select name="parent" label="Beneath" optional empty="No other group" options={parents.map(({ slug, name }) => ({ value: slug, label: name }))} />
      <DateFields name="endsOn" label="The day it ends" optional hint="For a task-and-finish group." />
      <h2 className="border-t border-line pt-6 text-section font-semibold">Its first terms of reference</h2>
      <TermsFields terms={usualTerms} />
    </CommandForm>
  );
}

export function ChangeTermsForm({ terms, today, ...form }: FormProps & { terms: Terms; today: { day: string; month: string; year: string } }) {
  return (
    <CommandForm {...form} formName="change-terms" pageTitle="Change the terms of reference" schema={termsFields} button="Keep this as a new version">
      <DateFields name="effectiveFrom" label="Holds from" hint="The day the group agreed. The version before it stays readable." defaultValue={today} />
      <TermsFields terms={terms} />
    </CommandForm>
  );
}
