import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { RegisterPage } from '@/components/groups/register-page';
import { showRegister } from '@/lib/groups/register';
import { show } from '@/lib/web/page';

interface Asked {
  group?: string;
  organisation?: string;
  sector?: string;
  vacant?: string;
}
type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<Asked> };

const find = async ({ params, searchParams }: Props) => {
  const { partnership } = await params;
  const { group, organisation, sector, vacant } = await searchParams;
  return show(showRegister, { partnership, group, organisation, sector, vacant }, `/p/${partnership}/register`);
};

export const generateMetadata = titled(find, () => 'Register');

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="register">
      <RegisterPage view={view} />
    </PartnershipShell>
  );
});
