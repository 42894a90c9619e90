import { randomUUID } from 'node:crypto';
import { AddPaperForm } from '@/components/papers/paper-forms';
import { PaperHeader } from '@/components/papers/paper-header';
import { Notice } from '@/components/ui/notice';
import { checkUpload } from '@/lib/papers/check-upload';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { uploadProblem } from '@/lib/web/upload-problem';
import { PartnershipShell } from '../../partnership-shell';

type Props = {
  params: Promise<{ partnership: string }>;
  searchParams: Promise<{ item?: string; held?: string }>;
};

// The form says the title itself, "Error: " included.
export const metadata = { title: null };

export default async function Page({ params, searchParams }: Props) {
  const { partnership } = await params;
  const { item = '', held: heldId } = await searchParams;
  const { view, frame } = await show(
    checkUpload,
    { partnership, itemId: item },
    `/p/${partnership}/papers/new?item=${item}`,
  );
  const { held, heldNote } = await heldFor(frame, heldId, 'add-paper');
  const meeting = `/p/${partnership}/meetings/${view.meeting.id}`;
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <PaperHeader slug={partnership} meeting={view.meeting} item={view.item} title="Add a paper" />
      {view.refusal ? (
        <Notice tone="wait">{view.refusal}</Notice>
      ) : (
        <AddPaperForm
          {...uploadProblem(held)}
          {...(heldNote && { heldNote })}
          once={randomUUID()}
          signedAs={frame.signedAs}
          fixed={{ partnership, meetingId: view.meeting.id, itemId: view.item.id }}
          issued={view.meeting.issued}
          cancel={{ href: meeting, label: 'Back to the meeting' }}
        />
      )}
    </PartnershipShell>
  );
}
