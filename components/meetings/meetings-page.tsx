import type { MeetingsView } from '@/lib/meetings/list-meetings';
import { ButtonLink } from '../ui/button';
import { CellNote, DataTable } from '../ui/data-table';
import { DateText } from '../ui/date-text';
import { timeSpan } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { MeetingStateTag } from './meeting-state';
import Link from '../ui/link';

export function MeetingsPage({ view }: { view: MeetingsView }) {
  const { partnership, coming, before, can } = view;
  const plan = can.plan ? (
    <ButtonLink href={`/p/${partnership.slug}/meetings/new`} tone="primary">
      Plan a meeting
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader title="Meetings" meta={`of your groups in ${partnership.shortName}`} primary={plan} />
      <Section title="To come">
        {coming.length === 0 ? (
          <EmptyState title="No meeting is planned">{can.plan ? 'Plan the next one: it begins with the standing order of business.' : 'When the secretariat plans one it stands here.'}</EmptyState>
        ) : (
          <Meetings rows={coming} slug={partnership.slug} caption="Meetings to come" />
        )}
      </Section>
      {before.length > 0 ? (
        <Section title="Before">
          <Meetings rows={before} slug={partnership.slug} caption="Meetings that were" />
        </Section>
      ) : null}
    </>
  );
}

function Meetings({ rows, slug, caption }: { rows: MeetingsView['coming']; slug: string; caption: string }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'meeting', label: 'Meeting', stacked: false },
        { key: 'when', label: 'When' },
        { key: 'where', label: 'Where' },
        { key: 'state', label: 'State', stacked: false },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          meeting: (
            <Link className="link" href={`/p/${slug}/meetings/${row.id}`}>
              {row.groupName}, <DateText at={row.startsAt} />
            </Link>
          ),
          when: <DateAndTime row={row} />,
          where: row.place ?? (row.link ? 'online' : 'to be announced'),
          state: <MeetingStateTag state={row.state} />,
        },
      }))}
    />
  );
}

function DateAndTime({ row }: { row: MeetingsView['coming'][number] }) {
  return (
    <>
      <DateText at={row.startsAt} form="day" />
      <CellNote>{timeSpan(row.startsAt, row.endsAt)}</CellNote>
    </>
  );
}
