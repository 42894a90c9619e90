import type { ReactNode } from 'react';
import type { DeskView } from '@/lib/desks/show-desk';
import { CellNote, DataTable } from '../ui/data-table';
import { shortDate } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { Filters } from '../ui/filters';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { Tag } from '../ui/tag';
import Link from '../ui/link';

/** What lies on an addressee's desk, what is due first on top. */
export function DeskPage({ view, people }: { view: DeskView; people: ReactNode }) {
  const { desk, rows, which } = view;
  const base = `/desk/${desk.slug}`;
  const count = (tone: string) => rows.filter((row) => row.shown.tone === tone).length;
  const partnerships = new Set(rows.map((row) => row.partnership)).size;
  return (
    <>
      <PageHeader
        title={`${desk.name} desk`}
        meta={which === 'open' ? `${String(count('accent'))} new · ${String(count('wait'))} due soon or waiting · ${String(count('late'))} late · from ${String(partnerships)} ${partnerships === 1 ? 'partnership' : 'partnerships'}` : desk.organisation}
      />
      <Filters label="Show" items={[{ label: 'To answer', href: base, on: which === 'open' }, { label: 'Answered', href: `${base}?which=answered`, on: which === 'answered' }]} />
      {rows.length === 0 ? <EmptyState title="Nothing lies on this desk">{which === 'open' ? 'A letter appears here the moment a partnership sends it.' : 'What is answered moves here.'}</EmptyState> : null}
      {rows.length > 0 ? (
        <DataTable
          caption="Letters"
          rowHeader="asked"
          columns={[
            { key: 'due', label: 'Due', width: '6rem' },
            { key: 'asked', label: 'Asked', stacked: false },
            { key: 'by', label: 'By', width: '16rem' },
            { key: 'open', label: 'Open asks', width: '7rem' },
            { key: 'state', label: 'State', quietHeader: true, stacked: false, width: '14rem' },
          ]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: {
              due: shortDate(row.movedDueOn),
              asked: (
                <>
                  <Link className="link" href={`${base}/${row.id}`}>{row.title}</Link>
                  <CellNote>{row.reference}{row.theirReference ? ` · your ${row.theirReference}` : ''}</CellNote>
                </>
              ),
              by: <>{row.partnership}{row.dormantSince && row.custodian ? <CellNote>custodian: {row.custodian}</CellNote> : null}</>,
              open: `${String(row.open)} of ${String(row.asks)}`,
              state: <><Tag tone={row.shown.tone}>{row.shown.words}</Tag>{row.dormantSince ? <> <Tag tone="wait">partnership dormant</Tag></> : null}</>,
            },
          }))}
        />
      ) : null}
      <div className="mt-12">
        <Section title="Who works at this desk" note="appointed by its lead, never by a partnership">{people}</Section>
      </div>
    </>
  );
}
