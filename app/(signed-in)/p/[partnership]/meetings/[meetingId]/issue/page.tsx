import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { IssuePage } from '@/components/agendas/issue-page';
import { CommandForm } from '@/components/forms/command-form';
import { previewIssue } from '@/lib/agendas/preview-issue';
import { show } from '@/lib/web/page';
import { submitIssue } from '../submit';

export const metadata = { title: 'Issue the papers' };

type Props = { params: Promise<{ partnership: string; meetingId: string }> };

export default async function Page({ params }: Props) {
  const { partnership, meetingId } = await params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const { view, frame } = await show(previewIssue, { partnership, meetingId }, `${path}/issue`);
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
}
