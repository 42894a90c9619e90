'use client';

import { meetingFields } from '@/lib/meetings/inputs';
import { Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { FormProps } from '../forms/form-props';
import { Select } from '../forms/select-field';
import { TextField, TimeField } from '../forms/text-fields';


export interface MeetingDefaults {
  day?: { day: string; month: string; year: string };
  from?: string;
  to?: string;
  place?: string;
  link?: string;
}

function WhenAndWhere({ day, from, to, place, link }: MeetingDefaults) {
  return (
    <>
      <DateFields name="day" label="Day" defaultValue={day} />
      <TimeField name="from" label="Begins at" hint="London time, like 10:00" defaultValue={from} />
      <TimeField name="to" label="Ends at" defaultValue={to} />
      <TextField name="place" label="Place" optional defaultValue={place} />
      <TextField name="link" label="Link to join online" optional hint="Begins with https://. Only the group sees it." defaultValue={link} />
    </>
  );
}

export function PlanMeetingForm({ groups, ...form }: FormProps & { groups: { slug: string; name: string }[] }) {
  return (
    <CommandForm {...form} formName="plan-meeting" schema={meetingFields} button="Plan this meeting">
      <Select name="group" label="Group" options={groups.map((group) => ({ value: group.slug, label: group.name }))} />
      <WhenAndWhere />
    </CommandForm>
  );
}

export function MoveMeetingForm({ defaults, announced, ...form }: FormProps & { defaults: MeetingDefaults; announced: boolean }) {
  return (
    <CommandForm {...form} formName="move-meeting" button={announced ? 'Move it and tell everybody' : 'Save'}>
      <WhenAndWhere {...defaults} />
      <TextField name="reason" label="Why it moves" hint={announced ? 'Goes into the mail to the group: nothing restricted.' : 'Kept for yourself; nobody has been told of the meeting yet.'} />
    </CommandForm>
  );
}

export function CancelMeetingForm({ announced, ...form }: FormProps & { announced: boolean }) {
  return (
    <CommandForm {...form} formName="cancel-meeting" tone="danger-quiet" button={announced ? 'Cancel it and tell everybody' : 'Cancel this meeting'}>
      <TextField name="reason" label="Why it is cancelled" hint={announced ? 'Goes into the mail to the group: nothing restricted.' : undefined} />
    </CommandForm>
  );
}

export function RecordAnswerForm({ seats, ...form }: FormProps & { seats: { id: string; label: string }[] }) {
  return (
    <CommandForm {...form} formName="record-answer" button="Record this answer">
      <Select name="seatId" label="Seat" options={seats.map((seat) => ({ value: seat.id, label: seat.label }))} />
      <Radios
        name="answer"
        label="Answer"
        options={[
          { value: 'attending', label: 'Attending' },
          { value: 'apologies', label: 'Apologies' },
          { value: 'sending the deputy', label: 'Sending the deputy' },
        ]}
      />
      <Radios
        name="channel"
        label="How they told you"
        options={[
          { value: 'by mail', label: 'By mail' },
          { value: 'by phone', label: 'By phone' },
          { value: 'in person', label: 'In person' },
        ]}
      />
      <TextField name="note" label="What they said" optional />
    </CommandForm>
  );
}
