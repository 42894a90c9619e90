'use client';

import { approvalHows, approvalMethods, decisionMethods, paragraphFields, reservationFields } from '@/lib/minutes/inputs';
import { Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { FormProps } from '../forms/form-props';
import { Select } from '../forms/select-field';
import { TextArea, TextField } from '../forms/text-fields';
import { TypingKeys } from './typing-keys';

type Seats = { id: string; label: string }[];
const seatOptions = (seats: Seats) => seats.map((seat) => ({ value: seat.id, label: seat.label }));
const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export function WriteParagraphForm({ slotId, number, seats, ...form }: FormProps & { slotId: string; number: string; seats: Seats }) {
  return (
    <CommandForm {...form} formName="paragraph" schema={paragraphFields} button={`Save as ${number}`}>
      <input type="hidden" name="slotId" value={slotId} />
      <TextArea name="text" label={`Paragraph ${number}`} hint={<TypingKeys />} rows={3} grow record />
      <Radios
        name="kind"
        label="Kind"
        defaultValue="discussion"
        options={[
          { value: 'discussion', label: 'Discussion' },
          { value: 'decision', label: 'Decision' },
          { value: 'action', label: 'Action', hint: 'Its owner and its date are given once it is saved.' },
          { value: 'reservation', label: 'Reservation', hint: 'Beside the decision before it; choose below who voiced it.' },
          { value: 'note', label: 'Note' },
        ]}
      />
      <Select name="method" label="Decided by" optional hint="For a decision." defaultValue="consensus" options={plain(decisionMethods)} />
      <Radios
        name="attribution"
        label="Attributed to"
        defaultValue="none"
        options={[
          { value: 'none', label: 'Nobody' },
          { value: 'organisation', label: 'The organisation' },
          { value: 'sector', label: 'The sector', hint: '“a council representative”; who spoke is seen by the secretariat only.' },
          { value: 'person', label: 'The person' },
        ]}
      />
      <Select name="speakerSeatId" label="Who spoke" optional empty="Nobody in particular" options={seatOptions(seats)} />
    </CommandForm>
  );
}

export function ChangeParagraphForm({ text, ...form }: FormProps & { text: string }) {
  return (
    <CommandForm {...form} formName="change-paragraph" schema={reservationFields} button="Save the paragraph">
      <TextArea name="text" label="The paragraph" rows={3} grow record defaultValue={text} />
    </CommandForm>
  );
}

export function ProposeCorrectionForm({ text, ...form }: FormProps & { text: string }) {
  return (
    <CommandForm {...form} formName="correction" button="Propose this correction">
      <TextArea name="text" label="The words as they should be" rows={3} grow record defaultValue={text} />
      <TextField name="reason" label="Why" optional />
    </CommandForm>
  );
}

export function MakeReservationForm(form: FormProps) {
  return (
    <CommandForm {...form} formName="reservation" schema={reservationFields} button="Record our reservation">
      <TextArea name="text" label="Your organisation’s reservation, in its own words" hint="It stands beside the decision wherever the decision shows. From now on only your organisation changes it." rows={3} grow record />
    </CommandForm>
  );
}

export function RecordReservationForm({ seats, ...form }: FormProps & { seats: Seats }) {
  return (
    <CommandForm {...form} formName="record-reservation" button="Record this reservation">
      <Select name="seatId" label="Whose reservation" options={seatOptions(seats)} />
      <TextArea name="text" label="In their own words" rows={3} grow record />
      <Radios name="toldHow" label="How it reached you" options={plain(['in the meeting', 'by mail', 'by phone', 'by letter'])} />
      <DateFields name="toldOn" label="On" />
    </CommandForm>
  );
}

export function CirculateForm({ until, ...form }: FormProps & { until: { day: string; month: string; year: string } }) {
  return (
    <CommandForm {...form} formName="circulate" button="Circulate unconfirmed">
      <DateFields name="correctionsUntil" label="Corrections until" hint="Everybody who reads the minutes is told by mail. Paragraph numbers become fixed." defaultValue={until} />
    </CommandForm>
  );
}

export function ApproveForm({ audienceKey, meetings, ...form }: FormProps & { audienceKey: number; meetings: { id: string; label: string }[] }) {
  return (
    <details>
      <summary className="link cursor-pointer">Record the approval…</summary>
      <div className="mt-4">
        <CommandForm {...form} formName={`approve-${audienceKey}`} button="Record this approval">
          <input type="hidden" name="audienceKey" value={String(audienceKey)} />
          <Radios name="how" label="Approved" options={plain(approvalHows)} />
          <Radios name="method" label="By whom" defaultValue={meetings.length > 0 ? 'by the meeting' : undefined} options={plain(approvalMethods)} />
          <Select name="atMeetingId" label="At which meeting" optional empty={meetings.length === 0 ? 'No later meeting with papers issued' : 'Choose'} options={seatOptions(meetings)} defaultValue={meetings[0]?.id} />
        </CommandForm>
      </div>
    </details>
  );
}
