import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { TermsPage } from '@/components/groups/terms-page';
import { showTerms } from '@/lib/groups/terms';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string; group: string }> };

const find = async ({ params }: Props) => {
  const { partnership, group } = await params;
  return show(showTerms, { partnership, group }, `/p/${partnership}/groups/${group}/terms`);
};

export const generateMetadata = titled(find, ({ group }) => `Terms of reference, ${group.name}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <TermsPage view={view} />
    </PartnershipShell>
  );
});
