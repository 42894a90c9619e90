'use client';

import { raiseFields } from '@/lib/escalations/inputs';
import { CommandForm } from '../forms/command-form';
import type { FormProps } from '../forms/form-props';
import { Select } from '../forms/select-field';
import { TextArea, TextField } from '../forms/text-fields';

export function RaiseForm({ organisations, title, ...form }: FormProps & { organisations: { id: string; name: string }[]; title?: string }) {
  return (
    <CommandForm {...form} formName="raise-escalation" schema={raiseFields} pageTitle="Raise an issue" button="Raise it; the secretariat screens it first">
      <TextField name="title" label="What the issue is" defaultValue={title} />
      <TextArea name="text" label="What happens, and why it cannot be settled here" hint="No names, no addresses, nothing by which a household could be recognised." rows={6} grow record />
      <Select name="subjectId" label="Whose conduct it is about" optional empty="Nobody’s in particular" hint="Their people, and whoever works under their contracts, will not read drafts, evidence or positions." options={organisations.map(({ id, name }) => ({ value: id, label: name }))} />
    </CommandForm>
  );
}
