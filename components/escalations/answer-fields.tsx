'use client';

import { askReplies } from '@/lib/escalations/inputs';
import { Radios } from '../forms/choice-fields';
import { DateFields } from '../forms/date-fields';
import { Select } from '../forms/select-field';
import { TextArea, TextField } from '../forms/text-fields';

const kinds = [
  { value: 'reply', label: 'An answer to asks', hint: 'One letter may answer several: say below which.' },
  { value: 'acknowledged', label: 'An acknowledgement' },
  { value: 'holding reply', label: 'A holding reply' },
  { value: 'clarification asked', label: 'A question back: clarification is needed' },
  { value: 'new date promised', label: 'Another day is promised' },
];

/** What a reply says, of each ask; the same for the desk itself and for who records it. */
export function AnswerFields({ asks, proposed }: { asks: { number: number; text: string }[]; proposed?: string }) {
  return (
    <>
      <Radios name="kind" label="What it is" options={kinds} defaultValue={proposed} />
      <TextArea name="text" label="The words" optional hint="Of the whole reply. Not needed when a letter is added and every ask says it." rows={5} grow record />
      {asks.map((ask) => (
        <div key={ask.number} className="border-l-3 border-line-2 pl-4">
          <p className="mb-2">
            <strong>{ask.number}</strong> {ask.text}
          </p>
          <div className="space-y-3">
            <Select name={`said.${String(ask.number)}`} label={`Answer to ask ${String(ask.number)}`} optional empty="Not answered in this" options={askReplies.map((value) => ({ value, label: value }))} />
            <TextField name={`words.${String(ask.number)}`} label={`Its words on ask ${String(ask.number)}`} optional />
          </div>
        </div>
      ))}
      <DateFields name="promisedOn" label="The day that is promised" optional hint="Stands beside the due day; it moves nothing." />
    </>
  );
}
