import type { ReactNode } from 'react';
import { canSeeInWords, lengthInWords } from '@/lib/agendas/agenda';
import type { SlotView } from '@/lib/agendas/agenda-view';
import type { MeetingView } from '@/lib/meetings/show-meeting';
import { meetingPath } from '../meetings/meeting-header';
import { PaperLine } from '../papers/paper-line';
import { AudienceMark } from '../ui/audience-mark';
import { EmptyState } from '../ui/empty-state';
import { Sheet, SheetItem, SheetItems } from '../ui/sheet';
import { RestrictedSlot } from '../ui/restricted-slot';
import { Tag } from '../ui/tag';
import Link from '../ui/link';

/** What of a meeting its agenda is drawn from; also when it is shown as another seat reads it. */
export interface AgendaSource {
  partnership: { slug: string };
  meeting: { id: string; groupSlug: string };
  agenda: SlotView[];
  can: Pick<MeetingView['can'], 'prepare' | 'order' | 'raise'>;
}

interface AgendaProps {
  view: MeetingView;
  orderForm: (itemId: string, first: boolean, last: boolean) => ReactNode;
}

/** The agenda as a sheet; papers sit under their items. */
export function Agenda({ view, orderForm }: AgendaProps) {
  const { agenda, minutes } = view;
  if (agenda.length === 0)
    return <EmptyState title="The agenda is not issued yet">When it is, items and papers stand here and you are told by mail.</EmptyState>;
  const spare = minutes.length - minutes.planned;
  const open = agenda.filter((slot) => slot.part === 'open');
  return (
    <Sheet
      label="Agenda"
      foot={`${lengthInWords(minutes.planned)} of ${lengthInWords(minutes.length)} · ${spare >= 0 ? `${lengthInWords(spare)} spare` : `${lengthInWords(-spare)} too long`}`}
    >
      <AgendaSlots slots={open} view={view} orderForm={orderForm} />
    </Sheet>
  );
}

/** The slots of one part, in order. */
export function AgendaSlots({ slots, view, orderForm }: { slots: SlotView[]; view: AgendaSource; orderForm: AgendaProps['orderForm'] }) {
  return (
    <SheetItems>
      {slots.map((slot, index) => (
        <Slot key={slot.slotId} slot={slot} view={view} order={(itemId) => orderForm(itemId, index === 0, index === slots.length - 1)} />
      ))}
    </SheetItems>
  );
}

function Slot({ slot, view, order }: { slot: SlotView; view: AgendaSource; order: (itemId: string) => ReactNode }) {
  const { item } = slot;
  const { number } = slot;
  if (slot.withdrawn) return <SheetItem number={number} id={`item-${number}`} title={item?.title ?? 'Restricted item'} mark={<Tag tone="done">withdrawn</Tag>} />;
  if (!item) return <RestrictedSlot number={number} id={`item-${number}`} minutes={slot.minutes} />;
  const base = meetingPath(view.partnership.slug, view.meeting.id);
  const purpose = item.purpose.charAt(0).toUpperCase() + item.purpose.slice(1);
  return (
    <SheetItem
      number={number}
      id={`item-${number}`}
      title={item.title}
      meta={[purpose, `${slot.minutes} min`, item.lead].filter(Boolean).join(' · ')}
      mark={item.whoSees ? <AudienceMark words={canSeeInWords(item.whoSees)} can={item.whoSees.canSee} cannot={item.whoSees.cannotSee} note="Counts people with a live appointment in the group, assistants included." /> : undefined}
    >
      {item.note ? <p className="mt-1 max-w-record whitespace-pre-line">{item.note}</p> : null}
      {item.guests > 0 && !item.whoSees ? <p className="text-meta text-ink-3">Open to {item.guests === 1 ? '1 guest' : `${item.guests} guests`} of this meeting</p> : null}
      {item.escalation ? (
        <p className="mt-1">
          <Link className="link" href={`/p/${view.partnership.slug}/escalations/${item.escalation.id}`}>{item.escalation.reference}</Link>
        </p>
      ) : null}
      {item.papers.map((paper) => (
        <PaperLine key={paper.id} slug={view.partnership.slug} paper={paper} manages={view.can.prepare} />
      ))}
      {view.can.raise && !view.can.prepare ? <Raise view={view} number={number} itemId={item.id} /> : null}
      {view.can.prepare ? (
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-meta" data-screen-only>
          <Link className="link inline-flex min-h-6 items-center" href={`${base}/items/${item.id}`} aria-label={view.can.order ? `Change item ${number}` : `Withdraw item ${number}`}>
            {view.can.order ? 'Change' : 'Withdraw'}
          </Link>
          <Link className="link inline-flex min-h-6 items-center" href={`/p/${view.partnership.slug}/papers/new?meeting=${view.meeting.id}&item=${item.id}`} aria-label={`Add a paper to item ${number}`}>
            Add a paper
          </Link>
          {view.can.raise ? <Raise view={view} number={number} itemId={item.id} /> : null}
          {view.can.order ? order(item.id) : null}
        </div>
      ) : null}
    </SheetItem>
  );
}

/** What the group cannot settle starts here. */
function Raise({ view, number, itemId }: { view: AgendaSource; number: string; itemId: string }) {
  return (
    <Link className="link inline-flex min-h-6 items-center text-meta" data-screen-only href={`/p/${view.partnership.slug}/escalations/new?group=${view.meeting.groupSlug}&item=${itemId}`} aria-label={`Raise an issue from item ${number}`}>
      Raise an issue
    </Link>
  );
}
