import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ComingPage } from '@/components/meetings/coming-page';
import { RecordAnswerForm } from '@/components/meetings/meeting-forms';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitRecordAnswer } from '../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(showMeeting, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/coming`);
};

export const generateMetadata = titled(find, (view) => `Who is coming, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'record-answer');
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
});
