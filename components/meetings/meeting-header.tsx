import type { ReactNode } from 'react';
import type { MeetingRow } from '@/lib/meetings/meeting';
import { dayName, longDate, timeSpan } from '../ui/dates';
import { PageHeader } from '../ui/page-header';
import { Tabs } from '../ui/tabs';
import { MeetingStateTag } from './meeting-state';

interface MeetingHeaderProps {
  slug: string;
  meeting: MeetingRow;
  /** A part of the meeting, when the page is not the meeting itself. */
  part?: string;
  primary?: ReactNode;
  others?: ReactNode;
}

export const meetingPath = (slug: string, meetingId: string) => `/p/${slug}/meetings/${meetingId}`;

/** What a meeting is called, on its page and in its title. */
export const meetingTitle = (meeting: { groupName: string; startsAt: Date }) => `${meeting.groupName}, ${longDate(meeting.startsAt)}`;

export function MeetingHeader({ slug, meeting, part, primary, others }: MeetingHeaderProps) {
  const title = meetingTitle(meeting);
  return (
    <PageHeader
      crumbs={[
        { label: meeting.groupName, href: `/p/${slug}/groups/${meeting.groupSlug}` },
        { label: 'Meetings', href: `/p/${slug}/meetings` },
        part ? { label: longDate(meeting.startsAt), href: meetingPath(slug, meeting.id) } : { label: longDate(meeting.startsAt) },
        ...(part ? [{ label: part }] : []),
      ]}
      title={part ?? title}
      meta={
        <>
          {part ? `${title} · ` : ''}
          {dayName(meeting.startsAt).split(' ')[0]}, {timeSpan(meeting.startsAt, meeting.endsAt)} · {meeting.place ?? (meeting.link ? 'online' : 'place to be announced')}
          {meeting.place && meeting.link ? ' and online' : ''}
        </>
      }
      tag={<MeetingStateTag state={meeting.state} />}
      primary={primary}
      others={others}
    />
  );
}

export function MeetingTabs({ slug, meetingId, current, seesTold, coming }: { slug: string; meetingId: string; current: 'agenda' | 'coming' | 'told' | 'attendance' | 'minutes' | 'guests'; seesTold: boolean; coming?: string }) {
  const base = meetingPath(slug, meetingId);
  return (
    <Tabs
      label="Parts of the meeting"
      items={[
        { href: base, label: 'Agenda', current: current === 'agenda' },
        { href: `${base}/coming`, label: 'Who is coming', count: coming, current: current === 'coming' },
        { href: `${base}/attendance`, label: 'Attendance', current: current === 'attendance' },
        { href: `${base}/minutes`, label: 'Minutes', current: current === 'minutes' },
        ...(seesTold ? [{ href: `${base}/told`, label: 'Told and answered', current: current === 'told' }, { href: `${base}/guests`, label: 'Guests', current: current === 'guests' }] : []),
      ]}
    />
  );
}
