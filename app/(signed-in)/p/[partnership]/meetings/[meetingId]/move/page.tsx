import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { MoveMeetingForm } from '@/components/meetings/meeting-forms';
import { MeetingHeader, meetingTitle } from '@/components/meetings/meeting-header';
import { dayOf, timeOf } from '@/lib/calendar/london';
import { previewIssue } from '@/lib/agendas/preview-issue';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitMove } from '../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(previewIssue, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/move`);
};

export const generateMetadata = titled(find, (view) => `Move the meeting, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'move-meeting');
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
});
