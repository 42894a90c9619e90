import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { PartnershipPage } from '@/components/groups/partnership-page';
import { showPartnership } from '@/lib/partnerships/show-partnership';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string }> };

const find = async ({ params }: Props) => {
  const { partnership } = await params;
  return show(showPartnership, { partnership }, `/p/${partnership}`);
};

export const generateMetadata = titled(find, () => 'Groups');

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <PartnershipPage view={view} />
    </PartnershipShell>
  );
});
