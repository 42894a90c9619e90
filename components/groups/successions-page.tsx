import type { ReactNode } from 'react';
import type { SuccessionsView } from '@/lib/groups/show-successions';
import { longDate, shortDate } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { Tag } from '../ui/tag';

type Seat = SuccessionsView['seats'][number];
type Work = SuccessionsView['work'][number];

interface SuccessionsPageProps {
  view: SuccessionsView;
  seatForm: (seat: Seat) => ReactNode;
  workForm: (row: Work) => ReactNode;
}

const why = {
  split: ': either could carry this seat on',
  'two voting seats': ', which would then have two voting seats here',
};

/** Seats and open work that need somebody since an organisation ended; nothing is decided before somebody presses. */
export function SuccessionsPage({ view, seatForm, workForm }: SuccessionsPageProps) {
  const { partnership, seats, work } = view;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Groups', href: `/p/${partnership.slug}` }, { label: 'What needs somebody' }]}
        title="What needs somebody"
        meta={`${seats.length} ${seats.length === 1 ? 'seat' : 'seats'} · ${work.length} open ${work.length === 1 ? 'action or request' : 'actions and requests'}`}
      />
      {seats.length + work.length === 0 ? <EmptyState title="Nothing needs a choice">When an organisation splits, or a merger would give one council two voting seats, its seats and open work wait here.</EmptyState> : null}
      {seats.length > 0 ? (
        <Section title="Seats" note="the old seat ends as it was; old minutes keep its name">
          {seats.map((seat) => (
            <article key={seat.id} className="border-b border-line py-6">
              <h3 className="text-item font-semibold">{seat.label} <Tag tone="wait">needs somebody</Tag></h3>
              <p className="mb-4 max-w-record text-meta text-ink-3">{seat.group} · {seat.kind} · {seat.organisation} became {seat.became.join(' and ')} on {longDate(seat.onDay)}{why[seat.needs]}.</p>
              {seatForm(seat)}
            </article>
          ))}
        </Section>
      ) : null}
      {work.length > 0 ? (
        <Section title="Open work" note="its days stay as they are">
          {work.map((row) => (
            <article key={row.id} className="border-b border-line py-6">
              <h3 className="font-semibold">{row.reference} <Tag tone="wait">needs somebody</Tag></h3>
              <p className="mb-4 max-w-record text-meta text-ink-3">{[row.group, row.kind, row.seat ? `with ${row.seat}` : 'its seat has ended', row.due ? `due ${shortDate(row.due)}` : 'no day agreed'].filter(Boolean).join(' · ')}</p>
              {row.words ? <p className="mb-4 max-w-record font-serif text-record">{row.words}</p> : <p className="mb-4 text-meta text-ink-3">You choose who carries it on; its words are read in the group only.</p>}
              {workForm(row)}
            </article>
          ))}
        </Section>
      ) : null}
    </>
  );
}
