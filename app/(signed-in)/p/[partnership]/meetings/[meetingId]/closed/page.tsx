import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ClosedPartForm } from '@/components/agendas/closed-part-form';
import { MeetingHeader, meetingTitle } from '@/components/meetings/meeting-header';
import { Notice } from '@/components/ui/notice';
import { showNewItem } from '@/lib/agendas/show-item';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitClosedPart } from '../items/submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(showNewItem, { partnership, meetingId, part: 'open' }, `/p/${partnership}/meetings/${meetingId}/closed`);
};

export const generateMetadata = titled(find, (view) => `Closed part, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'closed-part');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MeetingHeader slug={partnership} meeting={view.meeting} part="Closed part" />
      {view.hasClosedPart ? (
        <Notice>This meeting has a closed part already: its items stand beneath the agenda.</Notice>
      ) : (
        <>
          <p className="mb-6 max-w-form">
            For what some of the group must not even know is discussed. It has its own items, numbered B1, B2, its own attendance and its own part of the minutes. To everybody else nothing says that it exists. An item that others may
            know of belongs on the agenda as a restricted item.
          </p>
          <ClosedPartForm
            {...held}
            submit={submitClosedPart.bind(null, partnership, meetingId)}
            once={randomUUID()}
            signedAs={frame.signedAs}
            cancel={{ href: path, label: 'Back to the agenda' }}
            choices={view.choices}
          />
        </>
      )}
    </PartnershipShell>
  );
});
