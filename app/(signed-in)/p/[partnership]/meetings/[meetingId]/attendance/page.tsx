import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { AttendanceForm } from '@/components/minutes/attendance-form';
import { AttendancePage } from '@/components/minutes/attendance-page';
import { showAttendance } from '@/lib/minutes/show-attendance';
import { show } from '@/lib/web/page';
import { submitAttendance } from '../minutes/submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }>; searchParams: Promise<{ part?: string }> };

const find = async ({ params, searchParams }: Props) => {
  const { partnership, meetingId } = await params;
  const part = (await searchParams).part === 'closed' ? 'closed' : 'open';
  return show(showAttendance, { partnership, meetingId, part }, `/p/${partnership}/meetings/${meetingId}/attendance`);
};

export const generateMetadata = titled(find, (view) => `Attendance, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <AttendancePage
        view={view}
        form={view.can.record ? <AttendanceForm submit={submitAttendance.bind(null, partnership, meetingId)} once={randomUUID()} signedAs={frame.signedAs} part={view.part} seats={view.seats} /> : null}
      />
    </PartnershipShell>
  );
});
