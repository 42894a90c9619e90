import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { PlanMeetingForm } from '@/components/meetings/meeting-forms';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { showPlanning } from '@/lib/meetings/show-planning';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitPlan } from '../submit';

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership } = await params;
  return show(showPlanning, { partnership }, `/p/${partnership}/meetings/new`);
};

export const generateMetadata = titled(find, () => 'Plan a meeting');

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership } = await props.params;
  const path = `/p/${partnership}/meetings`;
  const held = await heldFor(frame, (await props.searchParams).held, 'plan-meeting');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <PageHeader crumbs={[{ label: 'Meetings', href: path }, { label: 'Plan a meeting' }]} title="Plan a meeting" meta="Nobody is told until you give notice." />
      {view.groups.length === 0 ? (
        <EmptyState title="You hold no secretariat seat here">Only the secretariat of a group plans its meetings.</EmptyState>
      ) : (
        <PlanMeetingForm {...held} submit={submitPlan.bind(null, partnership)} once={randomUUID()} signedAs={frame.signedAs} groups={view.groups} cancel={{ href: path, label: 'Back to the meetings' }} />
      )}
    </PartnershipShell>
  );
});
