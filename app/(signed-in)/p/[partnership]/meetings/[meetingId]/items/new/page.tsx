import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ItemForm } from '@/components/agendas/item-form';
import { MeetingHeader, meetingTitle } from '@/components/meetings/meeting-header';
import { showNewItem } from '@/lib/agendas/show-item';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitAdd } from '../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ held?: string; part?: string }> };

const find = async ({ params, searchParams }: Props) => {
  const { partnership, meetingId } = await params;
  const part = (await searchParams).part === 'closed' ? 'closed' : 'open';
  return show(showNewItem, { partnership, meetingId, part }, `/p/${partnership}/meetings/${meetingId}/items/new${part === 'closed' ? '?part=closed' : ''}`);
};

export const generateMetadata = titled(find, (view) => `Add an item, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const closed = view.part === 'closed';
  const held = await heldFor(frame, (await props.searchParams).held, 'item');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MeetingHeader slug={partnership} meeting={view.meeting} part={closed ? 'Add an item to the closed part' : view.issued ? 'Add a supplement' : 'Add an item'} />
      {view.issued && !closed ? <p className="mb-6 max-w-form">The agenda is issued: this item takes the next free number, opens at once, and everybody is told by mail.</p> : null}
      <ItemForm
        {...held}
        submit={submitAdd.bind(null, partnership, meetingId)}
        once={randomUUID()}
        signedAs={frame.signedAs}
        button={closed ? 'Add to the closed part' : view.issued ? 'Add it and tell everybody' : 'Add to the agenda'}
        cancel={{ href: path, label: 'Back to the agenda' }}
        choices={view.choices}
        closed={closed}
      />
    </PartnershipShell>
  );
});
