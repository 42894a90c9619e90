import type { ReactNode } from 'react';
import { lengthInWords } from '@/lib/agendas/agenda';
import type { MeetingView } from '@/lib/meetings/show-meeting';
import { meetingPath } from '../meetings/meeting-header';
import { AudienceMark } from '../ui/audience-mark';
import { ButtonLink } from '../ui/button';
import { dateAndTime, timeSpan } from '../ui/dates';
import { Sheet } from '../ui/sheet';
import { AgendaSlots } from './agenda';

interface ClosedPartProps {
  view: MeetingView;
  orderForm: (itemId: string, first: boolean, last: boolean) => ReactNode;
  /** Takes an empty part away. */
  dropForm: ReactNode;
}

/** The closed part, on its own sheet, for its readers; nobody else is shown that it exists. */
export function ClosedPart({ view, orderForm, dropForm }: ClosedPartProps) {
  const { closedPart, can } = view;
  if (!closedPart) return null;
  const slots = view.agenda.filter((slot) => slot.part === 'closed');
  const base = meetingPath(view.partnership.slug, view.meeting.id);
  const { whoSees } = closedPart;
  return (
    <section id="closed-part" className="mt-10" aria-labelledby="closed-part-title">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 id="closed-part-title" className="text-section font-semibold">Closed part</h2>
        <AudienceMark words={`${String(whoSees.can)} of ${String(whoSees.of)} can see`} can={whoSees.canSee} cannot={whoSees.cannotSee} note="To the others there is no such part: not in times, numbers, mails, calendar or minutes." />
      </div>
      <p className="mb-3 text-meta text-ink-3">{when(closedPart)}</p>
      {slots.length === 0 ? (
        <p className="text-ink-2">Nothing stands in it yet.</p>
      ) : (
        <Sheet label="Closed part" foot={lengthInWords(closedPart.minutes)}>
          <AgendaSlots slots={slots} view={view} orderForm={orderForm} />
        </Sheet>
      )}
      {can.prepare ? (
        <div className="mt-3 flex flex-wrap items-center gap-3" data-screen-only>
          <ButtonLink href={`${base}/items/new?part=closed`}>Add an item to the closed part</ButtonLink>
          {slots.length === 0 ? dropForm : null}
        </div>
      ) : null}
    </section>
  );
}

function when({ sitting, startsAt, endsAt, place }: NonNullable<MeetingView['closedPart']>): string {
  if (sitting === 'at the end' || !startsAt || !endsAt) return 'Sits at the end of the meeting.';
  return `A separate session: ${dateAndTime(startsAt)} (${timeSpan(startsAt, endsAt)})${place ? `, ${place}` : ''}. No calendar invitation is sent for it.`;
}
