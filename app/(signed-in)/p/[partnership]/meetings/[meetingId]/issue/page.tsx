import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { IssuePage } from '@/components/agendas/issue-page';
import { CommandForm } from '@/components/forms/command-form';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { previewIssue } from '@/lib/agendas/preview-issue';
import { show } from '@/lib/web/page';
import { submitIssue } from '../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(previewIssue, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/issue`);
};

export const generateMetadata = titled(find, (view) => `Issue the papers, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <IssuePage
        view={view}
        form={
          <CommandForm formName="issue" submit={submitIssue.bind(null, partnership, meetingId)} once={randomUUID()} signedAs={frame.signedAs} version={String(view.meeting.version)}
            button={`Issue to ${view.people.length} people`} cancel={{ href: path, label: 'Not yet' }} />
        }
      />
    </PartnershipShell>
  );
});
