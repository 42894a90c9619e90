import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { CloseAgreedForm } from '@/components/actions/closures';
import { Press } from '@/components/forms/press';
import { AnswerButtons } from '@/components/meetings/answer-buttons';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { MeetingPage } from '@/components/meetings/meeting-page';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { show } from '@/lib/web/page';
import { submitDropClosedPart, submitOrder } from './items/submit';
import { submitAnswer, submitCloseAgreed } from './submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(showMeeting, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}`);
};

export const generateMetadata = titled(find, (view) => meetingTitle(view.meeting));

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const { signedAs } = frame;
  const order = submitOrder.bind(null, partnership, meetingId);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MeetingPage
        view={view}
        answerForm={(seat) => <AnswerButtons submit={submitAnswer.bind(null, partnership, meetingId, path)} once={randomUUID} signedAs={signedAs} seatId={seat.id} answer={seat.answer} />}
        closeForm={view.can.closeAgreed ? <CloseAgreedForm submit={submitCloseAgreed.bind(null, partnership, meetingId)} once={randomUUID()} signedAs={signedAs} toAgree={view.toAgree} slug={partnership} /> : null}
        dropForm={<Press submit={submitDropClosedPart.bind(null, partnership, meetingId)} once={randomUUID()} signedAs={signedAs} formName="drop-closed-part" tone="danger-quiet" button="Take the closed part away" />}
        orderForm={(itemId, first, last) => (
          <>
            {first ? null : <Press submit={order} once={randomUUID()} signedAs={signedAs} formName={`up-${itemId}`} button="Move up" tone="plain" fields={{ itemId, direction: 'up' }} />}
            {last ? null : <Press submit={order} once={randomUUID()} signedAs={signedAs} formName={`down-${itemId}`} button="Move down" tone="plain" fields={{ itemId, direction: 'down' }} />}
          </>
        )}
      />
    </PartnershipShell>
  );
});
