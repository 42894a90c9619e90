import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { Press } from '@/components/forms/press';
import { GuestAnswerForm, GuestItemsForm } from '@/components/guests/guest-forms';
import { GuestPage } from '@/components/guests/guest-page';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { showGuest } from '@/lib/guests/show-guests';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitGuestAgain, submitGuestItems, submitRecordGuestAnswer, submitTakeBack } from '../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string; guestId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId, guestId } = await params;
  return show(showGuest, { partnership, meetingId, guestId }, `/p/${partnership}/meetings/${meetingId}/guests/${guestId}`);
};

export const generateMetadata = titled(find, (view) => `${view.guest.name}, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId, guestId } = await props.params;
  const { held: heldId } = await props.searchParams;
  const [items, answer] = await Promise.all([heldFor(frame, heldId, 'guest-items'), heldFor(frame, heldId, 'guest-answer')]);
  const form = () => ({ once: randomUUID(), signedAs: frame.signedAs });
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <GuestPage
        view={view}
        itemsForm={<GuestItemsForm {...items} {...form()} submit={submitGuestItems.bind(null, partnership, meetingId, guestId)} items={view.items} />}
        answerForm={<GuestAnswerForm {...answer} {...form()} submit={submitRecordGuestAnswer.bind(null, partnership, meetingId, guestId)} />}
        again={<Press {...form()} submit={submitGuestAgain.bind(null, partnership, meetingId, guestId)} formName="guest-again" button="Send the link again" />}
        takeBack={<Press {...form()} submit={submitTakeBack.bind(null, partnership, meetingId, guestId)} formName="take-back" button="Take the link back" tone="danger-quiet" />}
      />
    </PartnershipShell>
  );
});
