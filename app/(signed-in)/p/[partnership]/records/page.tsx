import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { SearchForm } from '@/components/records/search-form';
import { SearchesPage } from '@/components/records/searches-page';
import { listSearches } from '@/lib/records/show-searches';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitSearch } from './submit';

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership } = await params;
  return show(listSearches, { partnership }, `/p/${partnership}/records`);
};

export const generateMetadata = titled(find, () => 'Searches of the record');

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const held = await heldFor(frame, (await props.searchParams).held, 'records-search');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="records">
      <SearchesPage view={view} form={<SearchForm {...held} submit={submitSearch.bind(null, view.partnership.slug)} once={randomUUID()} signedAs={frame.signedAs} />} />
    </PartnershipShell>
  );
});
