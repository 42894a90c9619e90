'use client';

import type { ReactNode } from 'react';
import { actionFields, reportChannels, workEnds } from '@/lib/actions/inputs';
import { Checkbox, Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { FormProps } from '../forms/form-props';
import { Select } from '../forms/select-field';
import { TextArea, TextField } from '../forms/text-fields';

const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export function AddActionForm({ seats, text, ...form }: FormProps & { seats: { id: string; label: string; gets: 'action' | 'request' }[]; text?: string }) {
  return (
    <CommandForm {...form} formName="add-action" schema={actionFields} button="Add it to the log">
      <TextArea name="text" label="What is to be done, or asked" rows={3} grow record defaultValue={text} />
      <Select name="seatId" label="By whom" hint="A contractor’s or government’s seat gets a request: it cannot be instructed." options={seats.map((seat) => ({ value: seat.id, label: `${seat.label} (${seat.gets})` }))} />
      <DateFields name="due" label="Due" optional hint="An action needs a day; a request may have none." />
      <Select name="lookedAfterById" label="Looked after by" optional hint="For a request: who chases it." empty="The secretariat" options={seats.map((seat) => ({ value: seat.id, label: seat.label }))} />
      <Select name="kind" label="Make it otherwise" optional empty="As its seat suggests" options={plain(['action', 'request'])} />
      <TextField name="kindReason" label="Why otherwise" optional />
      <Checkbox name="release" label="Release exactly these words to that seat, if it cannot read what they come from" />
    </CommandForm>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="border-b border-line py-3">
      <summary className="link cursor-pointer">{title}</summary>
      <div className="mt-4 mb-2">{children}</div>
    </details>
  );
}

function Channel({ shown }: { shown: boolean }) {
  return shown ? <Select name="channel" label="How it reached you" defaultValue="on the page" options={[{ value: 'on the page', label: 'It is my own report' }, ...plain(reportChannels.filter((value) => value !== 'on the page'))]} /> : null;
}

export function ReportForm({ recordFor, ...form }: FormProps & { recordFor: boolean }) {
  return (
    <Folded title="Report progress…">
      <CommandForm {...form} formName="report" button="Save the report">
        <TextArea name="text" label="What was done" rows={3} grow />
        <Channel shown={recordFor} />
      </CommandForm>
    </Folded>
  );
}

export function ProposeClosedForm({ recordFor, ...form }: FormProps & { recordFor: boolean }) {
  return (
    <Folded title="Propose that it is closed…">
      <CommandForm {...form} formName="propose-closed" button="Propose closing it to the group">
        <TextArea name="text" label="Evidence that it is done" hint="The group agrees at its next meeting." rows={3} grow />
        <Channel shown={recordFor} />
      </CommandForm>
    </Folded>
  );
}

export function RedateForm(form: FormProps) {
  return (
    <Folded title="Re-date…">
      <CommandForm {...form} formName="re-date" button="Set the new day">
        <DateFields name="due" label="New day" hint="The first day stays in the log." />
        <TextArea name="reason" label="Reason" rows={2} />
      </CommandForm>
    </Folded>
  );
}

export function ChangeOwnerForm({ others, request, ...form }: FormProps & { others: { id: string; label: string }[]; request: boolean }) {
  return (
    <Folded title={request ? 'Put it to another seat…' : 'Change the owner…'}>
      <CommandForm {...form} formName="change-owner" button={request ? 'Put it to this seat' : 'Change the owner'}>
        <Select name="seatId" label={request ? 'The seat it is put to' : 'New owner'} hint="The days stay as they are." empty="Choose a seat" options={others.map(({ id, label }) => ({ value: id, label }))} />
        <TextArea name="reason" label="Reason" rows={2} />
      </CommandForm>
    </Folded>
  );
}

export function CloseForm(form: FormProps) {
  return (
    <Folded title="Close…">
      <CommandForm {...form} formName="close" button="Close it">
        <Radios name="ending" label="It ends" options={plain(workEnds)} />
        <Radios name="agreed" label="Agreed" options={plain(['by the group', 'by chair’s action'])} />
        <TextArea name="reason" label="Note" optional rows={2} />
      </CommandForm>
    </Folded>
  );
}

export function ReplyForm({ recordFor, others, ...form }: FormProps & { recordFor: boolean; others: { id: string; label: string }[] }) {
  return (
    <Folded title="Record the reply…">
      <CommandForm {...form} formName="reply" button="Record this reply">
        <Radios name="state" label="Reply" options={plain(['accepted', 'declined', 'redirected', 'no reply'])} />
        <TextArea name="text" label="What they said" optional rows={3} grow />
        <Channel shown={recordFor} />
        {others.length > 0 ? (
          <>
            <Select name="redirectTo" label="Redirected to" optional empty="Nobody named" hint="Makes the next request, with the same words." options={others.map(({ id, label }) => ({ value: id, label }))} />
            <Checkbox name="release" label="Release exactly these words to that seat, if it cannot read what they come from" />
          </>
        ) : null}
      </CommandForm>
    </Folded>
  );
}

export function ChaseForm(form: FormProps) {
  return (
    <Folded title="Record a chaser…">
      <CommandForm {...form} formName="chase" button="Record this chaser">
        <Radios name="channel" label="How" options={plain(['by mail', 'by phone', 'by letter', 'in the meeting'])} />
        <TextArea name="text" label="What was said" optional rows={2} />
      </CommandForm>
    </Folded>
  );
}
