import { randomUUID } from 'node:crypto';
import { Press } from '@/components/forms/press';
import { CirculateForm } from '@/components/minutes/minutes-forms';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { dayOf } from '@/lib/calendar/london';
import type { At } from './paragraph-tools';
import { submitCirculate, submitClear, submitHandBack, submitOpen, submitSendToChair } from './submit';

/** The one thing to do next with the minutes as a whole, for who may do it; null for everybody else. */
export function stepForm(at: At) {
  const { partnership, meetingId, signedAs, view } = at;
  const { can, minutes, meeting } = view;
  const common = (version: number) => ({ once: randomUUID(), signedAs, version: String(version) });
  if (can.open) return <Press {...common(meeting.version)} submit={submitOpen.bind(null, partnership, meetingId)} formName="open-minutes" tone="primary" button="Begin the minutes" />;
  if (!minutes) return null;
  const own = common(minutes.version);
  if (can.sendToChair) return <Press {...own} submit={submitSendToChair.bind(null, partnership, meetingId)} formName="send-to-chair" tone="primary" button="Send to the chair" />;
  if (can.clear)
    return (
      <div className="flex flex-wrap gap-2.5">
        <Press {...own} submit={submitClear.bind(null, partnership, meetingId)} formName="clear" tone="primary" button="Clear the minutes" />
        <Press {...own} once={randomUUID()} submit={submitHandBack.bind(null, partnership, meetingId)} formName="hand-back" button="Hand back to the secretariat" />
      </div>
    );
  if (can.circulate) {
    const [year = '', month = '', day = ''] = addWorkingDays(dayOf(new Date()), 10, view.partnership.calendar).split('-');
    return <CirculateForm {...own} submit={submitCirculate.bind(null, partnership, meetingId)} until={{ day: String(Number(day)), month: String(Number(month)), year }} />;
  }
  return null;
}
