import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { MakeSeatsForm } from '@/components/groups/many-forms';
import { ManySeats } from '@/components/groups/many-seats';
import { PageHeader } from '@/components/ui/page-header';
import { showManySeats } from '@/lib/groups/make-seats';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitMakeSeats } from '../../../submit';

type Props = { params: Promise<{ partnership: string; group: string }>; searchParams: Promise<{ held?: string; from?: string }> };

/** Where the choice starts from is one word of the address: `group:board`, `region:North West`. */
const find = async ({ params, searchParams }: Props) => {
  const { partnership, group } = await params;
  const { from } = await searchParams;
  const [, kind, value] = /^(group|region):(.{1,200})$/.exec(typeof from === 'string' ? from : '') ?? [];
  const asked = kind === 'group' ? { like: value } : kind === 'region' ? { region: value } : {};
  return show(showManySeats, { partnership, group, ...asked }, `/p/${partnership}/groups/${group}/seats/many`);
};

export const generateMetadata = titled(find, () => null);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, group } = await props.params;
  const path = `/p/${partnership}/groups/${group}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'make-seats');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <PageHeader crumbs={[{ label: 'Groups', href: `/p/${partnership}` }, { label: view.group.name, href: path }, { label: 'Make several seats' }]} title="Make several seats" meta={view.group.name} />
      <ManySeats view={view} action={`${path}/seats/many`} />
      <MakeSeatsForm key={JSON.stringify(view.asked)} {...held} submit={submitMakeSeats.bind(null, partnership, group)} once={randomUUID()} signedAs={frame.signedAs} offered={view.offered} cancel={{ href: path, label: 'Back to the group' }} />
    </PartnershipShell>
  );
});
