import { MeetingsPage } from '@/components/meetings/meetings-page';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { listMeetings } from '@/lib/meetings/list-meetings';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string }> };

const find = async ({ params }: Props) => {
  const { partnership } = await params;
  return show(listMeetings, { partnership }, `/p/${partnership}/meetings`);
};

export const generateMetadata = titled(find, () => 'Meetings');

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MeetingsPage view={view} />
    </PartnershipShell>
  );
});
