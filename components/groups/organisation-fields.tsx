'use client';

import { organisationKinds } from '@/lib/groups/inputs';
import { Select } from '../forms/select-field';
import { SuggestField } from '../forms/suggest-field';

/** An organisation of the register by its name, or a new one with its kind. */
export function OrganisationFields({ label, hint, names, optional = true }: { label: string; hint: string; names: readonly string[]; optional?: boolean }) {
  return (
    <>
      <SuggestField name="organisation" label={label} optional={optional} hint={hint} suggestions={names} />
      <Select
        name="organisationKind"
        label="What kind of organisation"
        optional
        hint="Only for one that is not in the register yet: it is added."
        empty="It is in the register"
        options={organisationKinds.map((value) => ({ value, label: value }))}
      />
    </>
  );
}
