'use client';

import { reportChannels } from '@/lib/escalations/inputs';
import { DateFields } from '../forms/date-fields';
import { Select } from '../forms/select-field';
import { TextField } from '../forms/text-fields';
import { UploadForm, type UploadFormProps } from '../forms/upload-form';
import { AnswerFields } from './answer-fields';
import type { Day } from './step-forms';

type Props = Omit<UploadFormProps, 'formName' | 'button' | 'children' | 'pageTitle'> & { asks: { number: number; text: string }[]; today: Day };

/** Whatever the addressee did, recorded for it: date, channel, who said it, the file. */
export function RecordAnswerForm({ asks, today, ...form }: Props) {
  return (
    <UploadForm {...form} formName="record-answer" pageTitle="Record a reply" button="Record it; an answer comes home at once" fileOptional fileLabel="The letter or mail itself">
      <DateFields name="on" label="The day it came" defaultValue={today} />
      <Select name="channel" label="How it came" empty="Choose" options={reportChannels.filter((value) => value !== 'on the page').map((value) => ({ value, label: value }))} />
      <TextField name="saidBy" label="Who said it" hint="Name or post, such as “the contract manager”." />
      <AnswerFields asks={asks} proposed="reply" />
    </UploadForm>
  );
}
