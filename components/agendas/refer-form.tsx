'use client';

import { referralFields } from '@/lib/agendas/inputs';
import type { ReferralView } from '@/lib/agendas/refer-item';
import { Checkbox, Checkboxes } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import type { FormProps } from '../forms/form-props';
import { TextArea, TextField } from '../forms/text-fields';

/** The exact words and files that leave the group, and who is to read them. */
export function ReferForm({ view, ...form }: FormProps & { view: Pick<ReferralView, 'item' | 'files' | 'seats' | 'to'> }) {
  const { item, files, seats, to } = view;
  const open = seats.filter((seat) => !seat.keptOut);
  return (
    <CommandForm {...form} formName="refer" schema={referralFields} button={`Release this to the ${to?.name ?? ''}`}>
      <TextField name="title" label="Title" defaultValue={item.title} />
      <TextArea name="text" label="What they need to know" hint="Exactly these words are released, and nothing else of the item, its minutes or its actions." rows={6} grow record defaultValue={item.note ?? ''} />
      {files.length > 0 ? <Checkboxes name="files" label="Papers that go with it" optional options={files.map((file) => ({ value: file.versionId, label: file.title, hint: file.fileName }))} /> : null}
      <Checkboxes columns name="seats" label="Only these seats read it" optional hint="Tick none for the whole group." options={open.map((seat) => ({ value: seat.id, label: seat.label }))} />
      <Checkbox name="release" label={`I release exactly these words and the ticked papers to the ${to?.name ?? ''}.`} />
    </CommandForm>
  );
}
