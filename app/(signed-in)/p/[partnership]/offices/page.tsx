import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { showOffices } from '@/lib/groups/offices';
import { show } from '@/lib/web/page';
import { OfficesOf } from './offices-of';

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership } = await params;
  return show(showOffices, { partnership }, `/p/${partnership}/offices`);
};

export const generateMetadata = titled(find, () => 'Offices');

export default signedInPage(async (props: Props) => {
  const found = await find(props);
  return <OfficesOf {...found} heldId={(await props.searchParams).held} />;
});
