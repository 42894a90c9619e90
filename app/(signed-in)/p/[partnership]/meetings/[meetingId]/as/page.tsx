import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ViewAsPage } from '@/components/agendas/view-as-page';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { Filters } from '@/components/ui/filters';
import { viewAs } from '@/lib/agendas/view-as';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ seat?: string }> };

const find = async ({ params, searchParams }: Props) => {
  const { partnership, meetingId } = await params;
  const { seat } = await searchParams;
  return show(viewAs, { partnership, meetingId, seat }, `/p/${partnership}/meetings/${meetingId}/as`);
};

export const generateMetadata = titled(find, (view) => `View as another seat, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}/as`;
  const chosen = view.seat?.id;
  const seats = view.seats.map((seat) => ({ label: seat.label, on: seat.id === chosen, href: seat.id === chosen ? path : `${path}?seat=${seat.id}` }));
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <ViewAsPage view={view} chooser={<Filters label="Choose a seat" items={seats} />} />
    </PartnershipShell>
  );
});
