import type { ReactNode } from 'react';
import { andGuests } from '@/lib/agendas/agenda';
import type { MeetingView } from '@/lib/meetings/show-meeting';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { shortDate } from '../ui/dates';
import { Tag } from '../ui/tag';
import { Rhythm } from '../ui/timeline';
import Link from '../ui/link';

export function MeetingAside({ view, answerForm }: { view: MeetingView; answerForm: (seat: MeetingView['mySeats'][number]) => ReactNode }) {
  const { mySeats, can, meeting, coming } = view;
  return (
    <Aside label="About the meeting">
      {can.answer && mySeats.length > 0 ? (
        <AsideSection title="You in this meeting">
          {mySeats.map((seat) => (
            <div key={seat.id} className="mb-4">
              <p className="mb-2">
                {seat.label}: {seat.answer ? <Tag tone="done">{seat.answer}</Tag> : <Tag tone="wait">not answered</Tag>}
              </p>
              {answerForm(seat)}
            </div>
          ))}
        </AsideSection>
      ) : null}
      {meeting.link && meeting.state !== 'cancelled' ? (
        <AsideSection title="Online">
          <a className="link break-all" href={meeting.link} rel="noreferrer">
            {meeting.link}
          </a>
        </AsideSection>
      ) : null}
      {meeting.state === 'cancelled' ? null : (
        <AsideSection title="The rhythm">
          <Rhythm
            items={view.rhythm.map((beat) => ({
              key: beat.what,
              when: shortDate(beat.day),
              what: beat.what,
              tag: beat.state === 'done' ? <Tag tone="done">done</Tag> : beat.state === 'late' ? <Tag tone="late">late</Tag> : undefined,
              current: beat.state === 'meeting',
            }))}
          />
        </AsideSection>
      )}
      <Work view={view} />
      {meeting.state === 'planned' ? null : <Coming coming={coming} />}
      <RestrictedHere view={view} />
    </Aside>
  );
}

/** What matters arising will be about: closures proposed to the group stand here until it agrees. */
function Work({ view }: { view: MeetingView }) {
  const { work, partnership, meeting } = view;
  if (work.open === 0) return null;
  const log = `/p/${partnership.slug}/actions?group=${meeting.groupSlug}`;
  return (
    <AsideSection title="Matters arising">
      <p>
        <Link className="link" href={log}>
          {work.open} open {work.open === 1 ? 'action' : 'actions'}
        </Link>
        , {work.late} late
      </p>
      {work.proposed > 0 ? (
        <p>
          <Link className="link" href={view.toAgree.length > 0 ? '#closures' : `${log}&which=${encodeURIComponent('proposed closed')}`}>
            {work.proposed} proposed closed
          </Link>
          , for the group to agree
        </p>
      ) : null}
    </AsideSection>
  );
}

function Coming({ coming }: { coming: MeetingView['coming'] }) {
  const { quorum } = coming;
  return (
    <AsideSection title="Who is coming">
      <p>
        {coming.attending} {coming.attending === 1 ? 'seat' : 'seats'} attending, {coming.apologies} apologies, {coming.silent} not answered
      </p>
      {quorum ? (
        <AsideNote>
          Quorum: {quorum.needed} seats. <strong>{quorum.met ? 'Would be met.' : `${quorum.coming} so far.`}</strong>
        </AsideNote>
      ) : null}
    </AsideSection>
  );
}

function RestrictedHere({ view }: { view: MeetingView }) {
  const mine = view.agenda.filter((slot) => slot.part === 'open' && slot.restricted && slot.item?.whoSees);
  if (mine.length === 0) return null;
  return (
    <AsideSection title="Restricted here">
      {mine.map((slot) => (
        <p key={slot.slotId} className="text-meta font-semibold text-closed">
          Item {slot.number}: {slot.item?.whoSees?.can} of {slot.item?.whoSees?.of} people can see{andGuests(slot.item?.whoSees?.guests ?? 0)}
        </p>
      ))}
      <AsideNote>The others see the number, “Restricted item” and its minutes.</AsideNote>
    </AsideSection>
  );
}
