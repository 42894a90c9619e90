import type { ReactNode } from 'react';
import type { MeetingView } from '@/lib/meetings/show-meeting';
import { CellNote, DataTable } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/section';
import { Tag, type TagTone } from '../ui/tag';
import { MeetingHeader, MeetingTabs } from './meeting-header';

const tones: Record<string, TagTone> = { attending: 'accent', 'sending the deputy': 'accent', apologies: 'done' };

/** Who is coming, by seat; a seat shown by role only is its label like any other. */
export function ComingPage({ view, recordForm }: { view: MeetingView; recordForm: ReactNode }) {
  const { partnership, meeting, coming, can } = view;
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} />
      <MeetingTabs slug={partnership.slug} meetingId={meeting.id} current="coming" seesTold={can.seeMails} coming={`${coming.attending} of ${coming.seats.length}`} />
      {meeting.state === 'planned' ? (
        <EmptyState title="Nobody has been asked yet">Answers come in once notice is given.</EmptyState>
      ) : (
        <>
          <p className="mb-4">
            {coming.attending} attending, {coming.apologies} apologies, {coming.silent} not answered.{' '}
            {coming.quorum ? `Quorum is ${coming.quorum.needed} seats: ${coming.quorum.met ? 'it would be met.' : `${coming.quorum.coming} so far.`}` : ''}
          </p>
          <DataTable
            caption="Who is coming"
            columns={[
              { key: 'seat', label: 'Seat', stacked: false },
              { key: 'answer', label: 'Answer' },
            ]}
            rows={coming.seats.map((seat) => ({
              key: seat.id,
              cells: {
                seat: seat.label,
                answer: (
                  <>
                    {seat.answer ? <Tag tone={tones[seat.answer]}>{seat.answer}</Tag> : <Tag tone="wait">not answered</Tag>}
                    {seat.recorded ? <CellNote>{seat.recorded}{seat.note ? `: ${seat.note}` : ''}</CellNote> : null}
                  </>
                ),
              },
            }))}
          />
          {recordForm ? (
            <div className="mt-12">
              <Section title="Record an answer that reached you another way">{recordForm}</Section>
            </div>
          ) : null}
        </>
      )}
    </>
  );
}
