import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { GuestsPage } from '@/components/guests/guests-page';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { listGuests } from '@/lib/guests/show-guests';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string; meetingId: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(listGuests, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/guests`);
};

export const generateMetadata = titled(find, (view) => `Guests, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <GuestsPage view={view} />
    </PartnershipShell>
  );
});
