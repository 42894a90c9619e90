import { MeetingsPage } from '@/components/meetings/meetings-page';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { listMeetings } from '@/lib/meetings/list-meetings';
import { show } from '@/lib/web/page';

export const metadata = { title: 'Meetings' };

export default async function Page({ params }: { params: Promise<{ partnership: string }> }) {
  const { partnership } = await params;
  const { view, frame } = await show(listMeetings, { partnership }, `/p/${partnership}/meetings`);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MeetingsPage view={view} />
    </PartnershipShell>
  );
}
