import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { CommandForm } from '@/components/forms/command-form';
import { NoticePage } from '@/components/meetings/notice-page';
import { previewIssue } from '@/lib/agendas/preview-issue';
import { show } from '@/lib/web/page';
import { submitNotice } from '../submit';

export const metadata = { title: 'Give notice' };

type Props = { params: Promise<{ partnership: string; meetingId: string }> };

export default async function Page({ params }: Props) {
  const { partnership, meetingId } = await params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const { view, frame } = await show(previewIssue, { partnership, meetingId }, `${path}/notice`);
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
}
