import {
  clockTime,
  dateAndTime,
  dayAndTimes,
  dayName,
  dayNameWithYear,
  instant,
  longDate,
  shortDate,
  shortDateWithYear,
  type Moment,
} from './dates';

const forms = {
  long: longDate,
  short: shortDate,
  'short-year': shortDateWithYear,
  day: dayName,
  'day-year': dayNameWithYear,
} as const;

/** A date as people in the United Kingdom say it, in London's time. */
export function DateText({ at, form = 'long' }: { at: Moment; form?: keyof typeof forms }) {
  return <time dateTime={typeof at === 'string' ? at : at.toISOString()}>{forms[form](at)}</time>;
}

type TimeTextProps = { at: Moment; until?: Moment; form?: 'time' | 'date-time' | 'day-times' };

export function TimeText({ at, until, form = 'time' }: TimeTextProps) {
  const words =
    form === 'time' ? clockTime(at) : form === 'date-time' ? dateAndTime(at) : dayAndTimes(at, until);
  return <time dateTime={instant(at).toISOString()}>{words}</time>;
}
