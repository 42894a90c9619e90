import { EscalationPage } from '@/components/escalations/escalation-page';
import { NextSteps, primaryStep } from '@/components/escalations/next-steps';
import { showEscalation } from '@/lib/escalations/show-escalation';
import { show } from '@/lib/web/page';
import { PartnershipShell } from '../../partnership-shell';

export const metadata = { title: 'Escalation' };

type Props = { params: Promise<{ partnership: string; escalationId: string }> };

export default async function Page({ params }: Props) {
  const { partnership, escalationId } = await params;
  const { view, frame } = await show(showEscalation, { partnership, escalationId }, `/p/${partnership}/escalations/${escalationId}`);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="escalations">
      <EscalationPage view={view} primary={primaryStep(view)} others={<NextSteps view={view} />} />
    </PartnershipShell>
  );
}
