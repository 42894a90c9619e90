import { OfficesOf } from '@/app/(signed-in)/p/[partnership]/offices/offices-of';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { showOffices } from '@/lib/groups/offices';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string; group: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, group } = await params;
  return show(showOffices, { partnership, group }, `/p/${partnership}/groups/${group}/offices`);
};

export const generateMetadata = titled(find, ({ group }) => `Offices, ${group?.name ?? ''}`);

export default signedInPage(async (props: Props) => {
  const found = await find(props);
  return <OfficesOf {...found} heldId={(await props.searchParams).held} />;
});
