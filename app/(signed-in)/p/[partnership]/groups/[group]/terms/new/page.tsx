import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { partsOf } from '@/components/forms/date-parts';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ChangeTermsForm } from '@/components/groups/group-forms';
import { PageHeader } from '@/components/ui/page-header';
import { usualTerms } from '@/lib/groups/inputs';
import { showTerms } from '@/lib/groups/terms';
import { NotFound } from '@/lib/platform/errors';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitTerms } from '../../../submit';

type Props = { params: Promise<{ partnership: string; group: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, group } = await params;
  const found = await show(showTerms, { partnership, group }, `/p/${partnership}/groups/${group}/terms/new`);
  if (!found.view.can.change) throw new NotFound();
  return found;
};

export const generateMetadata = titled(find, () => null);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, group } = await props.params;
  const path = `/p/${partnership}/groups/${group}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'change-terms');
  const [newest] = view.versions;
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <PageHeader
        crumbs={[{ label: 'Groups', href: `/p/${partnership}` }, { label: view.group.name, href: path }, { label: 'Terms of reference', href: `${path}/terms` }, { label: 'Change' }]}
        title="Change the terms of reference"
        meta={newest ? `${view.group.name} · begins with the words of version ${newest.version}` : view.group.name}
      />
      <ChangeTermsForm
        {...held}
        submit={submitTerms.bind(null, partnership, group)}
        once={randomUUID()}
        signedAs={frame.signedAs}
        version={String(newest?.version ?? 0)}
        terms={newest ?? usualTerms}
        today={partsOf(view.today)}
        cancel={{ href: `${path}/terms`, label: 'Back without changing' }}
      />
    </PartnershipShell>
  );
});
