import type { EscalationEventKind } from '@/db/schema/vocabulary';
import { workingDaysBetween } from '@/lib/calendar/working-days';
import type { Clock, Reading } from './clock';

interface Happened {
  id: string;
  kind: EscalationEventKind;
  on: string;
}

export interface Mark {
  key: string;
  /** Working days after sending. */
  day: number;
  on: string;
  label: string;
  kind: 'sent' | 'ours' | 'theirs' | 'holding' | 'reply' | 'due' | 'today';
}

const shown: Partial<Record<EscalationEventKind, { label: string; kind: Mark['kind'] }>> = {
  acknowledged: { label: 'acknowledged', kind: 'theirs' },
  'holding reply': { label: 'holding reply', kind: 'holding' },
  reply: { label: 'reply', kind: 'reply' },
  chased: { label: 'chaser', kind: 'ours' },
  'clarification asked': { label: 'clarification asked', kind: 'theirs' },
  'clarification given': { label: 'clarification given', kind: 'ours' },
  'new date promised': { label: 'new date promised', kind: 'theirs' },
};

/** The clock as a strip of working days: what happened on it, when it is due, where today stands. */
export function stripOf(clock: Clock, reading: Reading, events: Happened[], today: string) {
  const dayOf = (on: string) => Math.max(0, workingDaysBetween(clock.sentOn, on, clock.calendar));
  const happened = events.flatMap((event): Mark[] => {
    const mark = shown[event.kind];
    return mark ? [{ key: event.id, day: dayOf(event.on), on: event.on, ...mark }] : [];
  });
  const now = reading.running ? today : (clock.answeredOn ?? clock.endedOn ?? today);
  const [due, last] = [dayOf(clock.movedDueOn), dayOf(now)];
  const marks: Mark[] = [
    { key: 'sent', day: 0, on: clock.sentOn, label: 'sent', kind: 'sent' },
    ...happened.sort((a, b) => a.day - b.day),
    { key: 'due', day: due, on: clock.movedDueOn, label: clock.movedDueOn === clock.dueOn ? `due, day ${clock.dueDays}` : 'due, moved by our clarification', kind: 'due' },
    { key: 'today', day: last, on: now, label: reading.running ? `today, day ${reading.day}` : 'ended', kind: 'today' },
  ];
  return { length: Math.max(due, last, 1), due, last, marks };
}
