import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { AppointManyForm } from '@/components/groups/many-forms';
import { PageHeader } from '@/components/ui/page-header';
import { showAppointMany } from '@/lib/groups/appoint-many';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitAppointMany } from '../../submit';

type Props = { params: Promise<{ partnership: string; group: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, group } = await params;
  return show(showAppointMany, { partnership, group }, `/p/${partnership}/groups/${group}/people`);
};

export const generateMetadata = titled(find, () => null);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, group } = await props.params;
  const path = `/p/${partnership}/groups/${group}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'appoint-many');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <PageHeader crumbs={[{ label: 'Groups', href: `/p/${partnership}` }, { label: view.group.name, href: path }, { label: 'Appoint from a list' }]} title="Appoint from a list" meta={view.group.name} />
      {view.vacant.length > 0 ? (
        <details className="mb-6 max-w-form">
          <summary className="link inline-block cursor-pointer py-0.5">{`${view.vacant.length} vacant ${view.vacant.length === 1 ? 'seat' : 'seats'}, to copy`}</summary>
          <p className="py-2 whitespace-pre-line">{view.vacant.join('\n')}</p>
        </details>
      ) : null}
      <AppointManyForm {...held} submit={submitAppointMany.bind(null, partnership, group)} once={randomUUID()} signedAs={frame.signedAs} cancel={{ href: path, label: 'Back to the group' }} />
    </PartnershipShell>
  );
});
