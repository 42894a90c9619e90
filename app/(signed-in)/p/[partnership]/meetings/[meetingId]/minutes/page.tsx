import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { ApproveForm } from '@/components/minutes/minutes-forms';
import { MinutesPage } from '@/components/minutes/minutes-page';
import { longDate } from '@/components/ui/dates';
import { showMinutes } from '@/lib/minutes/show-minutes';
import { show } from '@/lib/web/page';
import { heldForms } from './held-forms';
import { ParagraphTools, WriteHere } from './paragraph-tools';
import { stepForm } from './step-form';
import { submitApprove } from './submit';

export const metadata = { title: 'Minutes' };

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<Record<string, string | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { partnership, meetingId } = await params;
  const path = `/p/${partnership}/meetings/${meetingId}/minutes`;
  const { view, frame } = await show(showMinutes, { partnership, meetingId }, path);
  const asked = await searchParams;
  const at = { partnership, meetingId, path, signedAs: frame.signedAs, view, asked, held: await heldForms(frame, asked.held) };
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MinutesPage
        view={view}
        write={(item) => <WriteHere at={at} item={item} />}
        under={(paragraph) => <ParagraphTools at={at} paragraph={paragraph} />}
        stepForm={stepForm(at)}
        approveForm={(part) => (
          <ApproveForm
            submit={submitApprove.bind(null, partnership, meetingId)}
            once={randomUUID()}
            signedAs={frame.signedAs}
            audienceKey={part.audienceKey}
            meetings={view.laterMeetings.map((meeting) => ({ id: meeting.id, label: longDate(meeting.startsAt) }))}
          />
        )}
      />
    </PartnershipShell>
  );
}
