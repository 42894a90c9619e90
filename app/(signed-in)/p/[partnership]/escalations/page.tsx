import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { EscalationsPage } from '@/components/escalations/escalations-page';
import { listEscalations } from '@/lib/escalations/list-escalations';
import { show } from '@/lib/web/page';
import { PartnershipShell } from '../partnership-shell';

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ which?: string; page?: string; raised?: string }> };

const find = async ({ params, searchParams }: Props) => {
  const { partnership } = await params;
  const { which, page } = await searchParams;
  return show(listEscalations, { partnership, which, page }, `/p/${partnership}/escalations`);
};

export const generateMetadata = titled(find, () => 'Escalations');

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { raised } = await props.searchParams;
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="escalations">
      <EscalationsPage view={view} raised={raised === 'yes'} />
    </PartnershipShell>
  );
});
