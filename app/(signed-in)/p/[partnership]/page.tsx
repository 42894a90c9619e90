import { leave } from '@/app/(public)/sign-in/submit';
import { PartnershipPage } from '@/components/groups/partnership-page';
import { Shell } from '@/components/layout/shell';
import { showPartnership } from '@/lib/partnerships/show-partnership';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string }> };

export const metadata = { title: 'Groups' };

export default async function Page({ params }: Props) {
  const { partnership } = await params;
  const { view, frame } = await show(showPartnership, { partnership }, `/p/${partnership}`);
  return (
    <Shell frame={frame} signOut={leave} partnership={{ slug: partnership, name: view.partnership.shortName }} place="groups">
      <PartnershipPage view={view} />
    </Shell>
  );
}
