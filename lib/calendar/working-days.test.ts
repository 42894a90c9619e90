import { addDays, format, parseISO } from 'date-fns';
import { expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days';

/* Bank holidays that fall on weekdays, as published at gov.uk/bank-holidays. */
const published = {
  'england-and-wales': {
    2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
    2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  },
  scotland: {
    2027: ['01-01', '01-04', '03-26', '05-03', '05-31', '08-02', '11-30', '12-27', '12-28'],
  },
  'northern-ireland': {
    2026: ['01-01', '03-17', '04-03', '04-06', '05-04', '05-25', '07-13', '08-31', '12-25', '12-28'],
    2027: ['01-01', '03-17', '03-26', '03-29', '05-03', '05-31', '07-12', '08-30', '12-27', '12-28'],
  },
} as const;
type Nation = keyof typeof published;

function weekdaysOff(nation: Nation, year: string): string[] {
  const off: string[] = [];
  for (let day = parseISO(`${year}-01-01`); format(day, 'yyyy') === year; day = addDays(day, 1)) {
    const weekend = [0, 6].includes(day.getDay());
    if (!weekend && !isWorkingDay(format(day, 'yyyy-MM-dd'), nation)) off.push(format(day, 'MM-dd'));
  }
  return off;
}

const years = Object.entries(published).flatMap(([nation, byYear]) =>
  Object.entries(byYear).map(([year, days]) => [nation as Nation, year, days] as const),
);

test.each(years)('%s, %s: the published bank holidays and no others', (nation, year, days) => {
  expect(weekdaysOff(nation, year)).toEqual(days);
});

test('five working days over Easter differ by nation', () => {
  expect(addWorkingDays('2026-03-31', 5, 'england-and-wales')).toBe('2026-04-09');
  expect(addWorkingDays('2026-03-31', 5, 'northern-ireland')).toBe('2026-04-09');
  expect(addWorkingDays('2026-03-31', 5, 'scotland')).toBe('2026-04-08');
});

test('the day itself is day 0, forward and back, and a weekend starts nothing', () => {
  expect(addWorkingDays('2026-11-27', 0, 'england-and-wales')).toBe('2026-11-27');
  expect(addWorkingDays('2026-11-27', 1, 'england-and-wales')).toBe('2026-11-30');
  expect(addWorkingDays('2026-11-27', 1, 'scotland')).toBe('2026-12-01');
  expect(addWorkingDays('2026-11-28', -1, 'england-and-wales')).toBe('2026-11-27');
});

test('counting is the inverse of adding, over the clock changes too', () => {
  for (const day of ['2026-03-27', '2026-10-23', '2026-12-23'])
    for (const count of [1, 5, 10, 20]) {
      const later = addWorkingDays(day, count, 'england-and-wales');
      expect(workingDaysBetween(day, later, 'england-and-wales')).toBe(count);
      expect(workingDaysBetween(later, day, 'england-and-wales')).toBe(-count);
    }
});

test('counting over years is what walking them day by day gives, from and to any day of a week', () => {
  for (const from of ['2016-11-23', '2024-12-28', '2026-12-24'])
    for (let step = 0; step < 800; step += 13) {
      const to = format(addDays(parseISO(from), step), 'yyyy-MM-dd');
      let walked = 0;
      for (let day = addDays(parseISO(from), 1); format(day, 'yyyy-MM-dd') <= to; day = addDays(day, 1))
        if (isWorkingDay(format(day, 'yyyy-MM-dd'), 'scotland')) walked += 1;
      expect(workingDaysBetween(from, to, 'scotland')).toBe(walked);
    }
});
