import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { CommandForm } from '@/components/forms/command-form';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { NoticePage } from '@/components/meetings/notice-page';
import { previewIssue } from '@/lib/agendas/preview-issue';
import { show } from '@/lib/web/page';
import { submitNotice } from '../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(previewIssue, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/notice`);
};

export const generateMetadata = titled(find, (view) => `Give notice, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <NoticePage
        view={view}
        form={
          <CommandForm formName="give-notice" submit={submitNotice.bind(null, partnership, meetingId)} once={randomUUID()} signedAs={frame.signedAs} version={String(view.meeting.version)}
            button={`Give notice to ${view.people.length} people`} cancel={{ href: path, label: 'Not yet' }} />
        }
      />
    </PartnershipShell>
  );
});
