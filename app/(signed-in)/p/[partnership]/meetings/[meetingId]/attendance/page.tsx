import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { AttendanceForm } from '@/components/minutes/attendance-form';
import { AttendancePage } from '@/components/minutes/attendance-page';
import { showAttendance } from '@/lib/minutes/show-attendance';
import { show } from '@/lib/web/page';
import { submitAttendance } from '../minutes/submit';

export const metadata = { title: 'Attendance' };

type Props = { params: Promise<{ partnership: string; meetingId: string }> };

export default async function Page({ params }: Props) {
  const { partnership, meetingId } = await params;
  const { view, frame } = await show(showAttendance, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/attendance`);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <AttendancePage
        view={view}
        form={view.can.record ? <AttendanceForm submit={submitAttendance.bind(null, partnership, meetingId)} once={randomUUID()} signedAs={frame.signedAs} seats={view.seats} /> : null}
      />
    </PartnershipShell>
  );
}
