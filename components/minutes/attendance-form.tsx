'use client';

import type { AttendanceView } from '@/lib/minutes/show-attendance';
import { CommandForm } from '../forms/command-form';
import { Fieldset } from '../forms/fieldset';
import type { FormSubmit } from '../forms/form-state';
import { Select } from '../forms/select-field';
import { TimeField } from '../forms/text-fields';

interface AttendanceFormProps {
  submit: FormSubmit;
  once: string;
  signedAs: string;
  part: AttendanceView['part'];
  seats: AttendanceView['seats'];
}

const presences = ['in person', 'online', 'apologies', 'absent'];
const capacities = ['holder', 'standing deputy', 'substitute', 'in attendance'];

export function AttendanceForm({ seats, part, ...form }: AttendanceFormProps) {
  return (
    <CommandForm {...form} formName="attendance" button="Save the attendance">
      <input type="hidden" name="part" value={part} />
      <p className="text-ink-2">{part === 'closed' ? 'Who stayed for the closed part; only its readers see this. ' : ''}Times only where somebody came late or left early.</p>
      {seats.map((seat) => (
        <Fieldset key={seat.id} legend={seat.label}>
          <div className="grid gap-4 wide:grid-cols-[1fr_1fr_6rem_6rem]">
            <Select name={`seats.${seat.id}.presence`} label="Present" empty="Not recorded" defaultValue={seat.presence ?? ''} options={presences.map((value) => ({ value, label: value }))} />
            <Select name={`seats.${seat.id}.capacity`} label="As" defaultValue={seat.capacity} options={capacities.map((value) => ({ value, label: value }))} />
            <TimeField name={`seats.${seat.id}.from`} label="From" defaultValue={seat.from} />
            <TimeField name={`seats.${seat.id}.to`} label="To" defaultValue={seat.to} />
          </div>
        </Fieldset>
      ))}
    </CommandForm>
  );
}
