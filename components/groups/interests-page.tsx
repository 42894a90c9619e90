import type { ReactNode } from 'react';
import type { InterestsView } from '@/lib/groups/interests';
import { DateText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { interestInWords } from './interests';

interface InterestsPageProps {
  view: InterestsView;
  endForm: (interestId: string, words: string) => ReactNode;
  declareForm: ReactNode;
}

/** What the organisations that sit here have with others, and the form that declares one. */
export function InterestsPage({ view, endForm, declareForm }: InterestsPageProps) {
  const { partnership, running, ended, can } = view;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Register', href: `/p/${partnership.slug}/register` }, { label: 'Interests' }]}
        title="Interests"
        meta="Who holds a contract or a subcontract of whom is shut out by default from what is about the other. Funding is shown and shuts nobody out."
      />
      <Section title="Running">
        {running.length === 0 ? <EmptyState title="No interest is declared yet">{can.declare ? 'Declare below what an organisation has with another.' : 'Your secretariat declares what an organisation has with another.'}</EmptyState> : null}
        <Rows rows={running} end={(row) => (can.declare && row.declaredHere ? endForm(row.id, `End: ${row.organisation} ${interestInWords(row)}`) : null)} />
      </Section>
      {ended.length > 0 ? (
        <Section title="Ended">
          <Rows rows={ended} end={() => null} />
        </Section>
      ) : null}
      {declareForm ? <Section title="Declare an interest">{declareForm}</Section> : null}
    </>
  );
}

type Row = InterestsView['running'][number];

function Rows({ rows, end }: { rows: Row[]; end: (row: Row) => ReactNode }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="border-b border-line py-4">
          <p>
            <span className="font-semibold">{row.organisation}</span> {interestInWords(row)}
          </p>
          <p className="text-meta text-ink-3">
            from <DateText at={row.since} />
            {row.until ? <> until <DateText at={row.until} /></> : null}
            {row.declaredHere ? ' · declared here' : ' · kept by the operator or another partnership'}
          </p>
          {end(row)}
        </li>
      ))}
    </ul>
  );
}
