import type { HolidayCalendar } from '@/db/schema/vocabulary';
import { addWorkingDays, workingDaysBetween } from '@/lib/calendar/working-days';

/** Working days after sending; the day of sending is 0. No norm is published: 20, 10, 30 and 40 are defaults of the register. */
export interface Norms {
  dueDays: number;
  chaseDays: number;
  lateDays: number;
  climbDays: number;
}

export interface Clock {
  sentOn: string;
  calendar: HolidayCalendar;
  dueDays: number;
  dueOn: string;
  movedDueOn: string;
  movedLateOn: string;
  movedClimbOn: string;
  pausedDays: number;
  waitingSince: string | null;
  answeredOn: string | null;
  endedOn: string | null;
}

/** The days of a clock, stored when it starts: a later change of a norm or of the holidays moves none of them. */
export function startClock(sentOn: string, calendar: HolidayCalendar, norms: Norms) {
  const on = (days: number) => addWorkingDays(sentOn, days, calendar);
  const dueOn = on(norms.dueDays);
  // A shorter or longer norm for one letter moves the later steps with it.
  const shift = norms.dueDays - 20;
  const lateOn = on(Math.max(norms.dueDays + 1, norms.lateDays + shift));
  const climbOn = on(Math.max(norms.dueDays + 2, norms.climbDays + shift));
  return {
    sentOn, calendar, dueDays: norms.dueDays, chaseOn: on(Math.min(norms.chaseDays, Math.ceil(norms.dueDays / 2))), dueOn, lateOn, climbOn,
    movedDueOn: dueOn, movedLateOn: lateOn, movedClimbOn: climbOn, pausedDays: 0,
  };
}

/** The clarification they waited for was given: the days of waiting move what is due by that many, and are counted apart. */
export function endPause(clock: Clock, givenOn: string) {
  const waited = clock.waitingSince ? Math.max(0, workingDaysBetween(clock.waitingSince, givenOn, clock.calendar)) : 0;
  const moved = (day: string) => addWorkingDays(day, waited, clock.calendar);
  return { waitingSince: null, pausedDays: clock.pausedDays + waited, movedDueOn: moved(clock.movedDueOn), movedLateOn: moved(clock.movedLateOn), movedClimbOn: moved(clock.movedClimbOn) };
}

export interface Reading {
  /** Working days that count, up to today or to the end of the clock. */
  day: number;
  /** Days they waited for us, counted apart; one that goes on is counted so far. */
  waited: number;
  /** Working days past the day it is due now; 0 before. */
  late: number;
  /** Working days to the day it is due now; negative once past. */
  left: number;
  running: boolean;
}

/** What the clock shows on a day. A holding reply, an acknowledgement or a chaser changes nothing of it. */
export function readClock(clock: Clock, today: string): Reading {
  const until = [today, clock.answeredOn, clock.endedOn].filter((day) => day !== null).sort()[0] ?? today;
  const open = clock.waitingSince && clock.waitingSince < until ? workingDaysBetween(clock.waitingSince, until, clock.calendar) : 0;
  const waited = clock.pausedDays + open;
  const left = workingDaysBetween(until, clock.movedDueOn, clock.calendar) + open;
  return { day: workingDaysBetween(clock.sentOn, until, clock.calendar) - waited, waited, late: Math.max(0, -left), left, running: clock.answeredOn === null && clock.endedOn === null };
}
