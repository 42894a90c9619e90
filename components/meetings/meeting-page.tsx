import type { ReactNode } from 'react';
import type { MeetingView } from '@/lib/meetings/show-meeting';
import { Closures } from '../actions/closures';
import { Agenda } from '../agendas/agenda';
import { ClosedPart } from '../agendas/closed-part';
import { TwoColumns } from '../layout/page';
import { ButtonLink } from '../ui/button';
import { MoreMenu } from '../ui/more-menu';
import { Notice } from '../ui/notice';
import { dateAndTime } from '../ui/dates';
import { MeetingAside } from './meeting-aside';
import { MeetingHeader, MeetingTabs, meetingPath } from './meeting-header';

interface MeetingPageProps {
  view: MeetingView;
  /** The answer buttons of one seat. */
  answerForm: (seat: MeetingView['mySeats'][number]) => ReactNode;
  /** The little up and down buttons of an item. */
  orderForm: (itemId: string, first: boolean, last: boolean) => ReactNode;
  /** Takes an empty closed part away. */
  dropForm: ReactNode;
  /** Closes what the group agreed to close. */
  closeForm: ReactNode;
}

export function MeetingPage({ view, answerForm, orderForm, dropForm, closeForm }: MeetingPageProps) {
  const { partnership, meeting, can, coming } = view;
  const base = meetingPath(partnership.slug, meeting.id);
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} primary={<Primary view={view} base={base} />} others={can.prepare ? <Others view={view} base={base} /> : undefined} />
      {meeting.state === 'cancelled' ? <Notice tone="late" title="This meeting is cancelled">{meeting.reason}</Notice> : null}
      {view.move && meeting.state !== 'cancelled' ? (
        <Notice>
          Moved from {dateAndTime(view.move.wasStartsAt)}: {view.move.reason}
        </Notice>
      ) : null}
      <MeetingTabs slug={partnership.slug} meetingId={meeting.id} current="agenda" seesTold={can.seeMails} coming={meeting.state === 'planned' ? undefined : `${coming.attending} of ${coming.seats.length}`} />
      <TwoColumns aside={<MeetingAside view={view} answerForm={answerForm} />}>
        <Agenda view={view} orderForm={orderForm} />
        <ClosedPart view={view} orderForm={orderForm} dropForm={dropForm} />
        <Closures view={view} form={closeForm} />
      </TwoColumns>
    </>
  );
}

/** The one thing to do next. */
function Primary({ view, base }: { view: MeetingView; base: string }) {
  const { can } = view;
  if (can.giveNotice) return <ButtonLink href={`${base}/notice`} tone="primary">Give notice</ButtonLink>;
  if (can.issue) return <ButtonLink href={`${base}/issue`} tone="primary">Issue the papers</ButtonLink>;
  if (can.prepare) return <ButtonLink href={`${base}/items/new`} tone="primary">Add a supplement</ButtonLink>;
  return null;
}

function Others({ view, base }: { view: MeetingView; base: string }) {
  const { can, meeting } = view;
  return (
    <>
      {can.order ? <ButtonLink href={`${base}/items/new`}>Add an item</ButtonLink> : null}
      <MoreMenu>
        {can.giveNotice && can.issue ? <ButtonLink href={`${base}/issue`}>Issue the papers…</ButtonLink> : null}
        <ButtonLink href={`${base}/as`}>View as another seat…</ButtonLink>
        {view.closedPart ? null : <ButtonLink href={`${base}/closed`}>Make a closed part…</ButtonLink>}
        {meeting.state === 'in session' ? null : <ButtonLink href={`${base}/move`}>Move the meeting…</ButtonLink>}
        {meeting.state === 'in session' ? null : <ButtonLink href={`${base}/cancel`}>Cancel the meeting…</ButtonLink>}
      </MoreMenu>
    </>
  );
}
