import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { InviteForm } from '@/components/guests/guest-forms';
import { MeetingHeader, meetingTitle } from '@/components/meetings/meeting-header';
import { showNewGuest } from '@/lib/guests/show-guests';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitInvite } from '../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(showNewGuest, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/guests/new`);
};

export const generateMetadata = titled(find, (view) => `Invite a guest, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const held = await heldFor(frame, (await props.searchParams).held, 'guest');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MeetingHeader slug={partnership} meeting={view.meeting} part="Invite a guest" />
      <p className="mb-6 max-w-form">One person gets one mail with time, place and a personal link. The link works until the day after the meeting; you can take it back at any time.</p>
      <InviteForm {...held} submit={submitInvite.bind(null, partnership, meetingId)} once={randomUUID()} signedAs={frame.signedAs} items={view.items} names={view.names} cancel={{ href: `/p/${partnership}/meetings/${meetingId}/guests`, label: 'Back to the guests' }} />
    </PartnershipShell>
  );
});
