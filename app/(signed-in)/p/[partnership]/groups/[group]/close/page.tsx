import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ClosingForm } from '@/components/groups/closing-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { showClosing } from '@/lib/groups/close-group';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitClose } from '../../submit';

type Props = { params: Promise<{ partnership: string; group: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, group } = await params;
  return show(showClosing, { partnership, group }, `/p/${partnership}/groups/${group}/close`);
};

export const generateMetadata = titled(find, () => null);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, group } = await props.params;
  const { parent, recipients, unfinished } = view;
  const path = `/p/${partnership}/groups/${group}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'close-group');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <PageHeader crumbs={[{ label: 'Groups', href: `/p/${partnership}` }, { label: view.group.name, href: path }, { label: 'Close' }]} title="Close the group" meta={view.group.name} />
      <Notice tone={unfinished.meetings + unfinished.escalations > 0 ? 'wait' : 'info'}>
        {unfinished.meetings > 0 ? 'A meeting of this group is still to come: hold or cancel it first. ' : ''}
        {unfinished.escalations > 0 ? 'An issue of this group is still open: close it first. ' : ''}
        Approve its minutes before you close it: from then on its record is read, not changed.
        {parent ? ` The ${parent.name} gets a copy of the report and of the actions that a seat inherits. Its seats are ${recipients.join(', ')}; they are told by mail, without a word of it.` : ''}
      </Notice>
      <ClosingForm
        {...held}
        submit={submitClose.bind(null, partnership, group)}
        once={randomUUID()}
        signedAs={frame.signedAs}
        cancel={{ href: path, label: 'Back without closing' }}
        parent={parent?.name ?? null}
        recipients={recipients.length}
        seats={view.seats}
        work={view.work}
      />
    </PartnershipShell>
  );
});
