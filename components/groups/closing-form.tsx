'use client';

import { closingFields } from '@/lib/groups/inputs';
import { Checkbox } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import type { FormProps } from '../forms/form-props';
import { Select } from '../forms/select-field';
import { TextArea } from '../forms/text-fields';

interface ClosingFormProps extends FormProps {
  parent: string | null;
  recipients: number;
  seats: { id: string; label: string; gets: string }[];
  work: { id: string; reference: string; text: string; seat: string; restricted: boolean }[];
}

/** The report, and for each open action its exact words with who inherits them. */
export function ClosingForm({ parent, recipients, seats, work, ...form }: ClosingFormProps) {
  const options = seats.map(({ id, label, gets }) => ({ value: id, label: `${label} (${gets})` }));
  return (
    <CommandForm {...form} formName="close-group" pageTitle="Close the group" schema={closingFields} button={parent ? 'Close it and release this to the parent' : 'Close it'} tone="danger-quiet">
      <TextArea name="report" label="Closing report" hint="What the group was asked, what it did, what it leaves." rows={8} grow record />
      {work.length > 0 ? <h2 className="border-t border-line pt-6 text-section font-semibold">Open actions and who inherits them</h2> : null}
      {work.map((row) => (
        <div key={row.id} className="space-y-2">
          <p className="max-w-record font-serif text-record">{row.text}</p>
          {parent ? (
            <Select
              name={`seats.${row.id}`}
              label={`${row.reference}, now with ${row.seat}`}
              hint={row.restricted ? 'Restricted: the copy is read by the seat you choose, its secretariat and its chair only.' : 'Exactly these words are copied.'}
              empty="Nobody: it ends unresolved"
              options={options}
            />
          ) : (
            <p className="text-meta text-ink-3">{row.reference}, with {row.seat}: it ends unresolved.</p>
          )}
        </div>
      ))}
      {parent ? <Checkbox name="release" label={`I release the report and the actions above, exactly as they stand, to the ${parent}: ${recipients} seats read them.`} /> : null}
    </CommandForm>
  );
}
