import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { ActionsPage } from '@/components/actions/actions-page';
import { listActions } from '@/lib/actions/list-actions';
import { show } from '@/lib/web/page';

export const metadata = { title: 'Actions and requests' };

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ group?: string; which?: string; page?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { partnership } = await params;
  const { group, which, page } = await searchParams;
  const { view, frame } = await show(listActions, { partnership, group, which, page }, `/p/${partnership}/actions`);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="actions">
      <ActionsPage view={view} />
    </PartnershipShell>
  );
}
