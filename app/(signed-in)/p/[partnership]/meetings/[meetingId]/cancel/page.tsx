import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { CancelMeetingForm } from '@/components/meetings/meeting-forms';
import { MeetingHeader } from '@/components/meetings/meeting-header';
import { previewIssue } from '@/lib/agendas/preview-issue';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitCancel } from '../submit';

export const metadata = { title: 'Cancel the meeting' };

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ held?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { partnership, meetingId } = await params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const { view, frame } = await show(previewIssue, { partnership, meetingId }, `${path}/cancel`);
  const held = await heldFor(frame, (await searchParams).held, 'cancel-meeting');
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
}
