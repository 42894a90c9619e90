import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { AddActionForm } from '@/components/actions/action-forms';
import { PageHeader } from '@/components/ui/page-header';
import { showNewAction } from '@/lib/actions/show-action';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitAdd } from '../submit';

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ group?: string; paragraph?: string; held?: string }> };

const find = async ({ params, searchParams }: Props) => {
  const { partnership } = await params;
  const asked = await searchParams;
  const group = asked.group ?? '';
  return show(showNewAction, { partnership, group, paragraph: asked.paragraph }, `/p/${partnership}/actions/new?group=${group}`);
};

export const generateMetadata = titled(find, (view) => `Add an action, ${view.group.name}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership } = await props.params;
  const asked = await props.searchParams;
  const path = `/p/${partnership}/actions`;
  const held = await heldFor(frame, asked.held, 'add-action');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="actions">
      <PageHeader crumbs={[{ label: 'Actions', href: path }, { label: 'Add' }]} title="Add an action or a request" meta={view.group.name} />
      <AddActionForm
        {...held}
        submit={submitAdd.bind(null, partnership, view.group.slug, view.paragraph?.id ?? '')}
        once={randomUUID()}
        signedAs={frame.signedAs}
        cancel={{ href: path, label: 'Back to the log' }}
        seats={view.seats}
        text={view.paragraph?.text}
      />
    </PartnershipShell>
  );
});
