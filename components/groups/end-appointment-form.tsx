'use client';

import { CommandForm } from '../forms/command-form';
import type { FormSubmit } from '../forms/form-state';
import { TextField } from '../forms/text-fields';

interface EndAppointmentFormProps {
  submit: FormSubmit;
  once: string;
  signedAs: string;
  appointmentId: string;
  name: string;
}

export function EndAppointmentForm({ appointmentId, name, ...form }: EndAppointmentFormProps) {
  return (
    <details>
      <summary className="link cursor-pointer">End this appointment…</summary>
      <div className="mt-4">
        <CommandForm {...form} formName={`end-${appointmentId}`} button={`End ${name}’s appointment now`} tone="danger-quiet">
          <input type="hidden" name="appointmentId" value={appointmentId} />
          <TextField name="reason" label="Reason" optional hint="Kept with the appointment; seen by the secretariat and managers." />
        </CommandForm>
      </div>
    </details>
  );
}
