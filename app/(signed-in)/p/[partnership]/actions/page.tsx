import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ActionsPage } from '@/components/actions/actions-page';
import { listActions } from '@/lib/actions/list-actions';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ group?: string; which?: string; page?: string }> };

const find = async ({ params, searchParams }: Props) => {
  const { partnership } = await params;
  const { group, which, page } = await searchParams;
  return show(listActions, { partnership, group, which, page }, `/p/${partnership}/actions`);
};

export const generateMetadata = titled(find, () => 'Actions and requests');

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="actions">
      <ActionsPage view={view} />
    </PartnershipShell>
  );
});
