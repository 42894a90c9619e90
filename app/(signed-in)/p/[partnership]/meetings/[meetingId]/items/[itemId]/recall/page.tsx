import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { RecallForm } from '@/components/agendas/recall-form';
import { RecallPage } from '@/components/agendas/recall-page';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { Notice } from '@/components/ui/notice';
import { showRecall } from '@/lib/agendas/recall-item';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitRecall } from '../../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string; itemId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId, itemId } = await params;
  return show(showRecall, { partnership, meetingId, itemId }, `/p/${partnership}/meetings/${meetingId}/items/${itemId}/recall`);
};

export const generateMetadata = titled(find, (view) => `Recall: ${view.item.title}, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId, itemId } = await props.params;
  const held = await heldFor(frame, (await props.searchParams).held, 'recall');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <RecallPage
        view={view}
        form={
          view.can.recall ? (
            <RecallForm
              {...held}
              submit={submitRecall.bind(null, partnership, meetingId, itemId)}
              once={randomUUID()}
              version={String(view.item.version)}
              signedAs={frame.signedAs}
              cancel={{ href: `/p/${partnership}/meetings/${meetingId}`, label: 'Leave it as it is' }}
              choices={view.choices}
            />
          ) : (
            <Notice>The agenda is not issued yet: change who reads the item instead.</Notice>
          )
        }
      />
    </PartnershipShell>
  );
});
