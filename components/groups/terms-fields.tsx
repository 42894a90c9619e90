'use client';

import type { usualTerms } from '@/lib/groups/inputs';
import { TextArea, TextField } from '../forms/text-fields';

export type Terms = typeof usualTerms;

/** The terms of reference as fields: of a new group and of a new version alike. */
export function TermsFields({ terms }: { terms: Terms }) {
  const count = { width: 'tiny', inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <>
      <TextArea name="purpose" label="What the group is for" rows={3} grow record defaultValue={terms.purpose} />
      <TextField name="frequency" label="How often it meets" width="half" defaultValue={terms.frequency} />
      <TextField name="quorumSeats" label="Seats for a quorum" {...count} defaultValue={String(terms.quorumSeats)} />
      <TextField name="quorumMix" label="Of them" optional hint="Such as: of them 3 councils" width="half" defaultValue={terms.quorumMix ?? ''} />
      <TextField name="noticeWorkingDays" label="Working days of notice" {...count} defaultValue={String(terms.noticeWorkingDays)} />
      <TextField name="paperDeadlineWorkingDays" label="Working days before it that papers are due" {...count} defaultValue={String(terms.paperDeadlineWorkingDays)} />
      <TextField name="decisionRule" label="How it decides" defaultValue={terms.decisionRule} />
      <TextField name="closesActions" label="Who closes actions" defaultValue={terms.closesActions} />
      <TextField name="attributionDefault" label="Contributions are shown by" width="half" defaultValue={terms.attributionDefault} />
      <TextField name="newcomerReads" label="What a newcomer reads" defaultValue={terms.newcomerReads} />
    </>
  );
}
