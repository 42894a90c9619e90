'use client';

import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { FormProps } from '../forms/form-props';
import { TextField } from '../forms/text-fields';

const kept = 'Kept with the appointment; seen by the secretariat and managers.';

export function EndAppointmentForm({ appointmentId, name, ...form }: FormProps & { appointmentId: string; name: string }) {
  return (
    <details>
      <summary className="link cursor-pointer">End this appointment…</summary>
      <div className="mt-4">
        <CommandForm {...form} formName={`end-${appointmentId}`} button={`End ${name}’s appointment now`} tone="danger-quiet">
          <input type="hidden" name="appointmentId" value={appointmentId} />
          <DateFields name="lastDay" label="Last day" optional hint="Left empty, access ends at this press." />
          <TextField name="reason" label="Reason" optional hint={kept} />
        </CommandForm>
      </div>
    </details>
  );
}

/** For who does not see whom a seat shown by role only is filled by. */
export function VacateSeatForm(form: FormProps) {
  return (
    <details>
      <summary className="link cursor-pointer">End the appointments of this seat…</summary>
      <div className="mt-4">
        <CommandForm {...form} formName="vacate" button="End them now, whoever they are" tone="danger-quiet">
          <TextField name="reason" label="Reason" optional hint={kept} />
        </CommandForm>
      </div>
    </details>
  );
}

export function EndSeatForm(form: FormProps) {
  return (
    <details>
      <summary className="link cursor-pointer">End this seat…</summary>
      <div className="mt-4">
        <CommandForm {...form} formName="end-seat" button="End this seat and its appointments now" tone="danger-quiet">
          <p className="max-w-record">Whoever fills it has no access from it any more, and the group is told. Its open actions stay with it and need somebody. The seat cannot be opened again; what was written keeps its name.</p>
          <TextField name="reason" label="Reason" optional hint={kept} />
        </CommandForm>
      </div>
    </details>
  );
}

export function EndOfficeForm({ officeId, words, ...form }: FormProps & { officeId: string; words: string }) {
  return (
    <details>
      <summary className="link cursor-pointer">End this office…</summary>
      <div className="mt-4">
        <CommandForm {...form} formName={`end-office-${officeId}`} button={words} tone="danger-quiet">
          <input type="hidden" name="officeId" value={officeId} />
          <DateFields name="lastDay" label="Last day" optional hint="Left empty, it ends at this press." />
        </CommandForm>
      </div>
    </details>
  );
}
