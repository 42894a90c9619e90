import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { ApproveForm } from '@/components/minutes/minutes-forms';
import { MinutesPage } from '@/components/minutes/minutes-page';
import { longDate } from '@/components/ui/dates';
import { showMinutes } from '@/lib/minutes/show-minutes';
import { show } from '@/lib/web/page';
import { heldForms } from './held-forms';
import { ParagraphTools, WriteHere } from './paragraph-tools';
import { stepForm } from './step-form';
import { submitApprove } from './submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<Record<string, string | undefined>> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(showMinutes, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/minutes`);
};

export const generateMetadata = titled(find, (view) => `Minutes, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}/minutes`;
  const asked = await props.searchParams;
  const at = { partnership, meetingId, path, signedAs: frame.signedAs, view, asked, held: await heldForms(frame, asked.held) };
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MinutesPage
        view={view}
        write={(item) => <WriteHere at={at} item={item} />}
        under={(paragraph) => <ParagraphTools at={at} paragraph={paragraph} />}
        stepForm={stepForm(at)}
        approveForm={(part) => (
          <ApproveForm
            submit={submitApprove.bind(null, partnership, meetingId)}
            once={randomUUID()}
            signedAs={frame.signedAs}
            audienceKey={part.audienceKey}
            meetings={view.laterMeetings.map((meeting) => ({ id: meeting.id, label: longDate(meeting.startsAt) }))}
          />
        )}
      />
    </PartnershipShell>
  );
});
