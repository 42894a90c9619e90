import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { AttendanceForm } from '@/components/minutes/attendance-form';
import { AttendancePage } from '@/components/minutes/attendance-page';
import { showAttendance } from '@/lib/minutes/show-attendance';
import { show } from '@/lib/web/page';
import { submitAttendance } from '../minutes/submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(showAttendance, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/attendance`);
};

export const generateMetadata = titled(find, (view) => `Attendance, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <AttendancePage
        view={view}
        form={view.can.record ? <AttendanceForm submit={submitAttendance.bind(null, partnership, meetingId)} once={randomUUID()} signedAs={frame.signedAs} seats={view.seats} /> : null}
      />
    </PartnershipShell>
  );
});
