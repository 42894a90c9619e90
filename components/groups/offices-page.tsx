import type { ReactNode } from 'react';
import type { OfficesView } from '@/lib/groups/offices';
import { DateText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';

interface OfficesPageProps {
  view: OfficesView;
  endForm: (officeId: string, words: string) => ReactNode;
  giveForm: ReactNode;
}

/** The offices of a group or of the whole partnership: who holds them, and the form that gives one. */
export function OfficesPage({ view, endForm, giveForm }: OfficesPageProps) {
  const { partnership, group, held } = view;
  const base = `/p/${partnership.slug}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Groups', href: base }, ...(group ? [{ label: group.name, href: `${base}/groups/${group.slug}` }] : []), { label: 'Offices' }]}
        title="Offices"
        meta={group ? `${group.name}: chair and vice-chair` : 'Of the whole partnership: managers and records officers. Neither reads a group by it.'}
      />
      <Section title="Held">
        {held.length === 0 ? <EmptyState title="Nobody holds an office here yet" /> : null}
        <ul>
          {held.map((row) => (
            <li key={row.id} className="border-b border-line py-4">
              <p className="font-semibold">{row.name}</p>
              <p className="text-meta text-ink-3">
                {row.kind} {row.toCome ? 'from' : 'since'} <DateText at={row.startsOn} />
                {row.endsOn ? <> until <DateText at={row.endsOn} /></> : null}
              </p>
              <div className="mt-3">{endForm(row.id, `End ${row.name}’s office of ${row.kind}`)}</div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Give an office">{giveForm}</Section>
    </>
  );
}
