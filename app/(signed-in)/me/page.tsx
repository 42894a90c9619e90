import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { leave } from '@/app/(public)/sign-in/submit';
import { submitAnswer } from '@/app/(signed-in)/p/[partnership]/meetings/[meetingId]/submit';
import { signedInPage } from '@/app/(signed-in)/signed-in-page';
import { Shell } from '@/components/layout/shell';
import { AnswerButtons } from '@/components/meetings/answer-buttons';
import { MyDesk } from '@/components/people/my-desk';
import { showMyDesk } from '@/lib/people/show-my-desk';
import { show } from '@/lib/web/page';

export const metadata: Metadata = { title: 'My desk' };

export default signedInPage(async () => {
  const { view, frame } = await show(showMyDesk, {}, '/me');
  return (
    <Shell frame={frame} signOut={leave}>
      <MyDesk
        view={view}
        answerButtons={(meeting) => (
          <AnswerButtons submit={submitAnswer.bind(null, meeting.slug, meeting.id, '/me')} once={randomUUID} signedAs={frame.signedAs} seatId={meeting.seat.id} answer={null} />
        )}
      />
    </Shell>
  );
});
