import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { CancelMeetingForm } from '@/components/meetings/meeting-forms';
import { MeetingHeader, meetingTitle } from '@/components/meetings/meeting-header';
import { previewIssue } from '@/lib/agendas/preview-issue';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitCancel } from '../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(previewIssue, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/cancel`);
};

export const generateMetadata = titled(find, (view) => `Cancel the meeting, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'cancel-meeting');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MeetingHeader slug={partnership} meeting={view.meeting} part="Cancel the meeting" />
      <p className="mb-6 max-w-form">
        {view.meeting.state === 'planned' ? 'Nobody has been told of it yet, so nobody is mailed.' : `${view.people.length} people are told, and their calendars take it away.`} The meeting and its agenda stay in the record, marked cancelled.
      </p>
      <CancelMeetingForm
        {...held}
        submit={submitCancel.bind(null, partnership, meetingId)}
        once={randomUUID()}
        signedAs={frame.signedAs}
        version={String(view.meeting.version)}
        announced={view.meeting.state !== 'planned'}
        cancel={{ href: path, label: 'Leave it as it is' }}
      />
    </PartnershipShell>
  );
});
