import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { HitsPage } from '@/components/records/hits-page';
import { showSearch } from '@/lib/records/show-searches';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string; searchId: string }>; searchParams: Promise<{ page?: string }> };

const find = async ({ params, searchParams }: Props) => {
  const [{ partnership, searchId }, { page }] = await Promise.all([params, searchParams]);
  return show(showSearch, { partnership, searchId, page: page ?? '1' }, `/p/${partnership}/records/${searchId}`);
};

export const generateMetadata = titled(find, (view) => `Hits for ${view.search.requestNumber}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="records">
      <HitsPage view={view} />
    </PartnershipShell>
  );
});
