import { EscalationsPage } from '@/components/escalations/escalations-page';
import { listEscalations } from '@/lib/escalations/list-escalations';
import { show } from '@/lib/web/page';
import { PartnershipShell } from '../partnership-shell';

export const metadata = { title: 'Escalations' };

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ which?: string; page?: string; raised?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { partnership } = await params;
  const { which, page, raised } = await searchParams;
  const { view, frame } = await show(listEscalations, { partnership, which, page }, `/p/${partnership}/escalations`);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="escalations">
      <EscalationsPage view={view} raised={raised === 'yes'} />
    </PartnershipShell>
  );
}
