import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { EscalationPage } from '@/components/escalations/escalation-page';
import { NextSteps, primaryStep } from '@/components/escalations/next-steps';
import { showEscalation } from '@/lib/escalations/show-escalation';
import { show } from '@/lib/web/page';
import { PartnershipShell } from '../../partnership-shell';

type Props = { params: Promise<{ partnership: string; escalationId: string }> };

const find = async ({ params }: Props) => {
  const { partnership, escalationId } = await params;
  return show(showEscalation, { partnership, escalationId }, `/p/${partnership}/escalations/${escalationId}`);
};

export const generateMetadata = titled(find, ({ escalation }) => [escalation.reference, escalation.title ?? 'Escalation'].filter(Boolean).join(': '));

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="escalations">
      <EscalationPage view={view} primary={primaryStep(view)} others={<NextSteps view={view} />} />
    </PartnershipShell>
  );
});
