import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ReferForm } from '@/components/agendas/refer-form';
import { ReferPage } from '@/components/agendas/refer-page';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { Filters } from '@/components/ui/filters';
import { showReferral } from '@/lib/agendas/refer-item';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitRefer } from '../../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string; itemId: string }>; searchParams: Promise<{ held?: string; to?: string }> };

const find = async ({ params, searchParams }: Props) => {
  const { partnership, meetingId, itemId } = await params;
  const { to } = await searchParams;
  return show(showReferral, { partnership, meetingId, itemId, to }, `/p/${partnership}/meetings/${meetingId}/items/${itemId}/refer`);
};

export const generateMetadata = titled(find, (view) => `Refer: ${view.item.title}, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId, itemId } = await props.params;
  const meeting = `/p/${partnership}/meetings/${meetingId}`;
  const path = `${meeting}/items/${itemId}/refer`;
  const held = await heldFor(frame, (await props.searchParams).held, 'refer');
  const { to } = view;
  const groups = view.groups.map((group) => ({ label: group.name, on: group.slug === to?.slug, href: group.slug === to?.slug ? path : `${path}?to=${group.slug}` }));
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <ReferPage
        view={view}
        chooser={<Filters label="To which group" items={groups} />}
        form={to ? <ReferForm {...held} submit={submitRefer.bind(null, partnership, meetingId, itemId, to.slug)} once={randomUUID()} signedAs={frame.signedAs} cancel={{ href: meeting, label: 'Leave it' }} view={{ item: view.item, files: view.files, seats: view.seats, to }} /> : null}
      />
    </PartnershipShell>
  );
});
