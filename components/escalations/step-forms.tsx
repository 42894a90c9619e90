'use client';

import { decisionMethods, diversions, divertFields, draftFields, escalationEnds, noteFields, positionKinds, reportChannels, sendingHows, takeUpFields, verdicts } from '@/lib/escalations/inputs';
import { Checkbox, Radios } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import { DateFields } from '../forms/date-fields';
import type { FormProps } from '../forms/form-props';
import { Select } from '../forms/select-field';
import { EmailField, TextArea, TextField } from '../forms/text-fields';

export type Day = { day: string; month: string; year: string };
type Team = { id: string; organisation: string; name: string; dueDays: number };

const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
const teamChoices = (teams: Team[]) => teams.map((team) => ({ value: team.id, label: `${team.organisation}, ${team.name}` }));

export function TakeUpForm({ teams, ...form }: FormProps & { teams: Team[] }) {
  return (
    <CommandForm {...form} formName="take-up" schema={takeUpFields} button="Take it up before the group">
      <Select name="addresseeId" label="Who can settle it" empty="Choose a team" options={teamChoices(teams)} hint="Their people, though they may sit on this group, will not read drafts, evidence, positions or verdicts." />
      <Checkbox name="open" label="Open it to the addressee’s own people and their contract holders" />
      <TextField name="openReason" label="Why it is opened to them" optional />
    </CommandForm>
  );
}

export function DivertForm(form: FormProps) {
  return (
    <CommandForm {...form} formName="divert" schema={divertFields} button="Divert it and delete its words" tone="danger-quiet">
      <Radios name="as" label="It is" options={plain(diversions)} />
      <TextField name="to" label="Where you sent it" hint="The service alone: no name, no detail." />
      <Checkbox name="understood" label="I know that what was typed will be deleted, also from stored results, and cannot be brought back. Date, person, kind and where it was sent stay." />
    </CommandForm>
  );
}

export function DraftForm({ asks, letter, letterTo, dueDays, ...form }: FormProps & { asks: string; letter: string; letterTo: string; dueDays: number }) {
  return (
    <CommandForm {...form} formName="draft" schema={draftFields} pageTitle="Draft the letter" button="Save the draft">
      <TextArea name="letter" label="The letter" hint="Only this goes, with the asks, who agreed it, the day it is due and your contact. The chair clears exactly these words." rows={10} grow record defaultValue={letter} />
      <TextArea name="asks" label="What is asked" hint="One ask a line. They are numbered in this order, and answered by number." rows={4} grow record defaultValue={asks} />
      <EmailField name="letterTo" label="Address the letter goes to" optional hint="Needed for our mail; not for a letter you send yourselves." autoComplete="off" defaultValue={letterTo} />
      <TextField name="dueDays" label="Working days for an answer" hint="No norm is published; 20 is the usual." width="tiny" inputMode="numeric" defaultValue={String(dueDays)} />
    </CommandForm>
  );
}

export function NoteForm({ today, ...form }: FormProps & { today: Day }) {
  return (
    <CommandForm {...form} formName="note" schema={noteFields} pageTitle="Add evidence or a local step" button="Add it">
      <Radios name="kind" label="It is" options={[{ value: 'local step', label: 'A local step that was tried' }, { value: 'evidence', label: 'Evidence' }]} />
      <TextArea name="text" label="What it is" hint="It stays with who reads drafts, and never goes with the letter." rows={4} grow record />
      <DateFields name="on" label="The day" defaultValue={today} />
    </CommandForm>
  );
}

export function PositionForm({ seats, records, ...form }: FormProps & { seats: { id: string; label: string }[]; records: boolean }) {
  const [only] = seats;
  return (
    <CommandForm {...form} formName="position" pageTitle={records ? 'Record a position' : 'Your position'} button={records ? 'Record this position' : 'Give this position'}>
      {seats.length === 1 && only ? <input type="hidden" name="seatId" value={only.id} /> : <Select name="seatId" label="Seat" empty="Choose a seat" options={seats.map(({ id, label }) => ({ value: id, label }))} />}
      <Radios name="position" label={only && seats.length === 1 ? `${only.label}:` : 'Its position'} options={plain(positionKinds)} />
      <TextArea name="words" label="In its own words" optional hint="A reservation is shown as written, beside the decision, wherever that shows. Nobody edits it away." rows={4} grow record />
      {records ? (
        <>
          <Select name="channel" label="How it reached you" empty="Choose" options={plain(reportChannels.filter((value) => value !== 'on the page'))} />
          <TextField name="saidBy" label="Who gave it" />
        </>
      ) : null}
    </CommandForm>
  );
}

export function AgreeForm({ today, chairsAction, ...form }: FormProps & { today: Day; chairsAction: boolean }) {
  return (
    <CommandForm {...form} formName="agree" pageTitle={chairsAction ? 'Agree by chair’s action' : 'Record what the group agreed'} button={chairsAction ? 'Agree it; the group is told' : 'Record that the group agreed'}>
      {chairsAction ? <input type="hidden" name="method" value="chair’s action" /> : <Radios name="method" label="How it was agreed" options={plain(decisionMethods.filter((method) => method !== 'chair’s action'))} />}
      <DateFields name="on" label="The day it was agreed" defaultValue={today} />
      <TextField name="note" label="Note" optional hint="Such as the meeting and its item." />
    </CommandForm>
  );
}

export function ClearForm(form: FormProps) {
  return <CommandForm {...form} formName="clear" button="Clear exactly this letter">{null}</CommandForm>;
}

export function HandBackForm(form: FormProps) {
  return (
    <CommandForm {...form} formName="hand-back" button="Hand it back" tone="quiet">
      <TextArea name="reason" label="What is to be changed" rows={3} />
    </CommandForm>
  );
}

export function SendForm({ to, today, ...form }: FormProps & { to: string | null; today: Day }) {
  const [mail, letter] = sendingHows;
  return (
    <CommandForm {...form} formName="send" button="Send it; the clock starts">
      <Radios
        name="how" label="How it goes" defaultValue={to ? mail : letter}
        options={[...(to ? [{ value: mail, label: `Our mail to ${to}, now`, hint: 'The mail carries exactly the letter above. Its desk here gets the same copy.' }] : []), { value: letter, label: 'Our own letter, sent otherwise', hint: 'Nothing leaves Tabled: you record that it went.' }]}
      />
      <DateFields name="on" label="The day your own letter went" optional hint="Only for your own letter. That day is day 0." defaultValue={to ? undefined : today} />
    </CommandForm>
  );
}

export function TellForm({ kind, byMail, ...form }: FormProps & { kind: 'chaser' | 'clarification'; byMail: string | null }) {
  return (
    <CommandForm {...form} formName="tell" pageTitle={kind === 'chaser' ? 'Send a chaser' : 'Give the clarification'} button={byMail ? `Send it to ${byMail}` : 'Record it'}>
      <input type="hidden" name="kind" value={kind} />
      <TextArea name="text" label={byMail ? 'Exactly what is sent' : 'What was said'} hint={kind === 'chaser' ? 'A chaser never restarts the clock.' : 'The days they waited for it move the due day by as many.'} rows={5} grow record />
      <Select name="channel" label="How" defaultValue={byMail ? 'by mail' : undefined} empty={byMail ? undefined : 'Choose'} options={plain(byMail ? ['by mail'] : reportChannels.filter((value) => value !== 'on the page'))} />
    </CommandForm>
  );
}

export function VerdictForm({ asks, today, ...form }: FormProps & { asks: { number: number; text: string }[]; today: Day }) {
  return (
    <CommandForm {...form} formName="verdict" pageTitle="What the group found" button="Record this verdict">
      <Radios name="ask" label="Ask" options={asks.map((ask) => ({ value: String(ask.number), label: `${String(ask.number)}. ${ask.text}` }))} />
      <Radios name="verdict" label="The group found it" options={plain(verdicts)} />
      <TextField name="words" label="Note" optional hint="Such as the meeting, and how it was checked." />
      <DateFields name="on" label="The day the group found it" defaultValue={today} />
    </CommandForm>
  );
}

export function CloseEscalationForm(form: FormProps) {
  return (
    <CommandForm {...form} formName="close-escalation" button="Close it">
      <Radios name="ending" label="It ends" options={plain(escalationEnds)} hint="Resolved, partly and accepted need a verdict of every ask. What had no answer ends as unresolved, and stays findable." />
      <TextArea name="words" label="Note" optional rows={3} />
    </CommandForm>
  );
}

export function ClimbForm({ teams, ...form }: FormProps & { teams: Team[] }) {
  return (
    <CommandForm {...form} formName="climb" button="Climb to that team" tone="quiet">
      <Select name="addresseeId" label="The next rung" empty="Choose a team" options={teamChoices(teams)} />
      <TextArea name="reason" label="Why it climbs" rows={3} hint="A new letter is drafted and cleared; its clock is its own. Both ledgers stay." />
    </CommandForm>
  );
}
