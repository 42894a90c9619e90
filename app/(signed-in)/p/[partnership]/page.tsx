import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { PartnershipPage } from '@/components/groups/partnership-page';
import { showPartnership } from '@/lib/partnerships/show-partnership';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string }> };

export const metadata = { title: 'Groups' };

export default async function Page({ params }: Props) {
  const { partnership } = await params;
  const { view, frame } = await show(showPartnership, { partnership }, `/p/${partnership}`);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <PartnershipPage view={view} />
    </PartnershipShell>
  );
}
