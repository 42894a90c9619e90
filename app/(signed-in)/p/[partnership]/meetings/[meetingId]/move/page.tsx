import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { MoveMeetingForm } from '@/components/meetings/meeting-forms';
import { MeetingHeader } from '@/components/meetings/meeting-header';
import { dayOf, timeOf } from '@/lib/calendar/london';
import { previewIssue } from '@/lib/agendas/preview-issue';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitMove } from '../submit';

export const metadata = { title: 'Move the meeting' };

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ held?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { partnership, meetingId } = await params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const { view, frame } = await show(previewIssue, { partnership, meetingId }, `${path}/move`);
  const held = await heldFor(frame, (await searchParams).held, 'move-meeting');
  const { meeting } = view;
  const [year = '', month = '', day = ''] = dayOf(meeting.startsAt).split('-');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MeetingHeader slug={partnership} meeting={meeting} part="Move the meeting" />
      <MoveMeetingForm
        {...held}
        submit={submitMove.bind(null, partnership, meetingId)}
        once={randomUUID()}
        signedAs={frame.signedAs}
        version={String(meeting.version)}
        cancel={{ href: path, label: 'Leave it as it is' }}
        announced={meeting.state !== 'planned'}
        defaults={{ day: { day: String(Number(day)), month: String(Number(month)), year }, from: timeOf(meeting.startsAt), to: timeOf(meeting.endsAt), place: meeting.place ?? undefined, link: meeting.link ?? undefined }}
      />
    </PartnershipShell>
  );
}
