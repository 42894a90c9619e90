'use client';

import { inviteFields } from '@/lib/guests/inputs';
import { CommandForm } from '../forms/command-form';
import type { FormProps } from '../forms/form-props';
import { Select } from '../forms/select-field';
import { EmailField, TextField } from '../forms/text-fields';
import { OrganisationFields } from '../groups/organisation-fields';
import { GuestItems, type OfferedItem } from './guest-items';

export function InviteForm({ items, names, ...form }: FormProps & { items: OfferedItem[]; names: string[] }) {
  return (
    <CommandForm {...form} formName="guest" schema={inviteFields} button="Invite and mail the link">
      <TextField name="name" label="Full name" autoComplete="off" />
      <EmailField name="email" label="E-mail address" hint="The link goes there now, and a code each time they want to read papers." autoComplete="off" />
      <OrganisationFields label="Comes from" hint="An item closed to that organisation is closed to its guest." names={names} />
      <GuestItems items={items} />
    </CommandForm>
  );
}

export function GuestItemsForm({ items, ...form }: FormProps & { items: OfferedItem[] }) {
  return (
    <CommandForm {...form} formName="guest-items" button="Save what they read">
      <GuestItems items={items} />
    </CommandForm>
  );
}

export function GuestAnswerForm(form: FormProps) {
  return (
    <CommandForm {...form} formName="guest-answer" button="Record the answer" tone="quiet">
      <Select name="answer" label="What they answered" empty="Choose an answer" options={['attending', 'apologies'].map((value) => ({ value, label: value }))} />
      <Select name="channel" label="How they told you" empty="Choose" options={['by mail', 'by phone', 'in person'].map((value) => ({ value, label: value }))} />
    </CommandForm>
  );
}
