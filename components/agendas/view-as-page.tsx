import type { ReactNode } from 'react';
import { lengthInWords } from '@/lib/agendas/agenda';
import type { ViewAsView } from '@/lib/agendas/view-as';
import { MeetingHeader } from '../meetings/meeting-header';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { Sheet } from '../ui/sheet';
import { AgendaSlots } from './agenda';

const nothingToDo = { prepare: false, order: false, raise: false };

/** The agenda as another seat will read it, before anything is sent. */
export function ViewAsPage({ view, chooser }: { view: ViewAsView; chooser: ReactNode }) {
  const { partnership, meeting, seat, agenda } = view;
  const source = { partnership, meeting, agenda, can: nothingToDo };
  const closed = agenda.filter((slot) => slot.part === 'closed');
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} part="View as another seat" />
      {chooser}
      {seat ? (
        <>
          <Notice>This is what {seat.label} reads once the papers are issued: whoever holds the seat now, with everything they may be shut out of under another hat.</Notice>
          <Sheet label={`The agenda for ${seat.label}`} foot={lengthInWords(view.minutes)}>
            <AgendaSlots slots={agenda.filter((slot) => slot.part === 'open')} view={source} orderForm={() => null} />
          </Sheet>
          {closed.length > 0 ? (
            <Section title="Closed part" spaced>
              <Sheet label={`The closed part for ${seat.label}`}>
                <AgendaSlots slots={closed} view={source} orderForm={() => null} />
              </Sheet>
            </Section>
          ) : null}
        </>
      ) : null}
    </>
  );
}
