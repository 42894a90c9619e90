import { randomUUID } from 'node:crypto';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
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

const find = async ({ params, searchParams }: Props) => {
  const { partnership } = await params;
  const { item = '' } = await searchParams;
  return show(checkUpload, { partnership, itemId: item }, `/p/${partnership}/papers/new?item=${item}`);
};

// The form says the title itself, "Error: " included.
export const generateMetadata = titled(find, (view) => (view.refusal ? 'Add a paper' : null));

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership } = await props.params;
  const { held: heldId } = await props.searchParams;
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
});
