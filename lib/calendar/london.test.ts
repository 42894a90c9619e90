import { expect, test } from 'vitest';
import { dayOf, endOfDay, instantAt, startOfDay, timeOf } from './london';

const read = (day: string, time: string) => {
  const reading = instantAt(day, time);
  return reading.ok ? reading.instant.toISOString() : reading.reason;
};

test('ten in the morning is ten in London, in winter and in summer', () => {
  expect(read('2026-12-10', '10:00')).toBe('2026-12-10T10:00:00.000Z');
  expect(read('2026-07-09', '10:00')).toBe('2026-07-09T09:00:00.000Z');
});

test('on the night the clocks go forward an hour does not exist', () => {
  expect(read('2027-03-28', '00:59')).toBe('2027-03-28T00:59:00.000Z');
  for (const time of ['01:00', '01:30', '01:59']) expect(read('2027-03-28', time), time).toBe('no such time');
  expect(read('2027-03-28', '02:00')).toBe('2027-03-28T01:00:00.000Z');
});

test('on the night they go back an hour comes twice', () => {
  expect(read('2026-10-25', '00:59')).toBe('2026-10-24T23:59:00.000Z');
  for (const time of ['01:00', '01:30', '01:59'])
    expect(read('2026-10-25', time), time).toBe('twice that night');
  expect(read('2026-10-25', '02:00')).toBe('2026-10-25T02:00:00.000Z');
});

test('a day begins and ends at London’s midnight, however many hours it has', () => {
  const hours = (day: string) => (endOfDay(day).getTime() - startOfDay(day).getTime()) / 3_600_000;
  expect(startOfDay('2026-07-09').toISOString()).toBe('2026-07-08T23:00:00.000Z');
  expect(hours('2026-12-10')).toBe(24);
  expect(hours('2027-03-28')).toBe(23);
  expect(hours('2026-10-25')).toBe(25);
});

test('day and time of an instant are London’s', () => {
  expect(dayOf(new Date('2026-07-08T23:30:00Z'))).toBe('2026-07-09');
  expect(timeOf(new Date('2026-07-08T23:30:00Z'))).toBe('00:30');
});
