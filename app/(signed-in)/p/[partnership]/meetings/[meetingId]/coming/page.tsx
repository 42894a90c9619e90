import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { ComingPage } from '@/components/meetings/coming-page';
import { RecordAnswerForm } from '@/components/meetings/meeting-forms';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitRecordAnswer } from '../submit';

export const metadata = { title: 'Who is coming' };

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ held?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { partnership, meetingId } = await params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const { view, frame } = await show(showMeeting, { partnership, meetingId }, `${path}/coming`);
  const held = await heldFor(frame, (await searchParams).held, 'record-answer');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <ComingPage
        view={view}
        recordForm={
          view.can.prepare ? (
            <RecordAnswerForm {...held} submit={submitRecordAnswer.bind(null, partnership, meetingId)} once={randomUUID()} signedAs={frame.signedAs} seats={view.coming.seats} cancel={{ href: path, label: 'Back to the agenda' }} />
          ) : null
        }
      />
    </PartnershipShell>
  );
}
