import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { PlanMeetingForm } from '@/components/meetings/meeting-forms';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { showPlanning } from '@/lib/meetings/show-planning';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitPlan } from '../submit';

export const metadata = { title: 'Plan a meeting' };

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ held?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { partnership } = await params;
  const path = `/p/${partnership}/meetings`;
  const { view, frame } = await show(showPlanning, { partnership }, `${path}/new`);
  const held = await heldFor(frame, (await searchParams).held, 'plan-meeting');
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
}
