'use client';

import type { ReactNode } from 'react';
import { closeAgreedFields } from '@/lib/actions/inputs';
import type { MeetingView } from '@/lib/meetings/show-meeting';
import { Checkboxes } from '../forms/choice-fields';
import { CommandForm } from '../forms/command-form';
import type { FormProps } from '../forms/form-props';
import { RuledItem, RuledList, Section } from '../ui/section';
import Link from '../ui/link';

type Proposed = MeetingView['toAgree'][number];

/** What matters arising closes, if the group agrees: as its reader may see it, under the agenda. */
export function Closures({ view, form }: { view: MeetingView; form: ReactNode }) {
  const { toAgree, can, partnership } = view;
  if (toAgree.length === 0) return null;
  return (
    <div className="mt-10">
      <Section id="closures" title={`For the group to agree: closing ${toAgree.length} ${toAgree.length === 1 ? 'action' : 'actions'}`}>
        {can.closeAgreed ? (
          form
        ) : (
          <RuledList>
            {toAgree.map((action) => (
              <RuledItem key={action.id} title={<What action={action} slug={partnership.slug} />} note={evidenceOf(action)} />
            ))}
          </RuledList>
        )}
      </Section>
    </div>
  );
}

export function CloseAgreedForm({ toAgree, slug, ...form }: FormProps & { toAgree: Proposed[]; slug: string }) {
  return (
    <CommandForm {...form} formName="close-agreed" schema={closeAgreedFields} button="Close those the group agreed" tone="quiet">
      <Checkboxes
        name="actions"
        label="Agreed by the group at this meeting"
        hint="They end as done. What is not ticked stays open and comes to the next meeting."
        options={toAgree.map((action) => ({ value: `${action.id} ${action.version}`, label: <What action={action} slug={slug} />, hint: evidenceOf(action) }))}
      />
    </CommandForm>
  );
}

function What({ action, slug }: { action: Proposed; slug: string }) {
  return (
    <>
      <Link className="link whitespace-nowrap" href={`/p/${slug}/actions/${action.id}`}>
        {action.reference}
      </Link>{' '}
      {action.text}
    </>
  );
}

const evidenceOf = (action: Proposed): string => `${action.seat}: ${action.evidence ?? 'no evidence was given'}`;
