import { describe, expect, it } from 'vitest';
import { endPause, readClock, startClock, type Clock } from './clock';
import { stripOf } from './strip';

const norms = { dueDays: 20, chaseDays: 10, lateDays: 30, climbDays: 40 };
const sent = (calendar: Clock['calendar'] = 'england-and-wales', on = '2026-10-08'): Clock => ({ ...startClock(on, calendar, norms), waitingSince: null, answeredOn: null, endedOn: null });

describe('the clock of a letter', () => {
  it('counts the day of sending as 0 and stores its days', () => {
    const clock = sent();
    expect(readClock(clock, '2026-10-08').day).toBe(0);
    expect([clock.dueOn, clock.movedLateOn, clock.movedClimbOn]).toEqual(['2026-11-05', '2026-11-19', '2026-12-03']);
    expect(readClock(clock, '2026-11-05')).toMatchObject({ day: 20, late: 0, left: 0, running: true });
    expect(readClock(clock, '2026-11-23')).toMatchObject({ day: 32, late: 12 });
  });

  it('knows the addressee’s nation: St Andrew’s Day is a holiday in Scotland only', () => {
    const [south, north] = [sent('england-and-wales', '2026-11-27'), sent('scotland', '2026-11-27')];
    expect(readClock(south, '2026-12-01').day).toBe(2);
    expect(readClock(north, '2026-12-01').day).toBe(1);
    expect(north.dueOn > south.dueOn).toBe(true);
  });

  it('counts the days they wait for us apart, and moves what is due by as many', () => {
    const asked: Clock = { ...sent(), waitingSince: '2026-10-15' };
    expect(readClock(asked, '2026-10-20')).toMatchObject({ day: 5, waited: 3, late: 0 });
    // However long they wait for us, nothing is late.
    expect(readClock(asked, '2027-01-20').late).toBe(0);
    const given: Clock = { ...asked, ...endPause(asked, '2026-10-20') };
    expect(given).toMatchObject({ waitingSince: null, pausedDays: 3, dueOn: '2026-11-05', movedDueOn: '2026-11-10' });
    expect(readClock(given, '2026-11-10')).toMatchObject({ day: 20, waited: 3, late: 0, left: 0 });
    expect(readClock(given, '2026-11-11').late).toBe(1);
  });

  it('stops at the answer, not at an acknowledgement, a chaser or a holding reply', () => {
    const clock = sent();
    const events = (['acknowledged', 'chased', 'holding reply'] as const).map((kind, n) => ({ id: String(n), kind, on: '2026-10-20' }));
    const strip = stripOf(clock, readClock(clock, '2026-11-23'), events, '2026-11-23');
    expect(strip.last).toBe(32);
    expect(strip.marks.map((mark) => mark.kind)).toEqual(['sent', 'theirs', 'ours', 'holding', 'due', 'today']);
    expect(readClock({ ...clock, answeredOn: '2026-11-02' }, '2027-11-23')).toMatchObject({ day: 17, late: 0, running: false });
  });

  it('takes a norm of its own for one letter', () => {
    const clock = startClock('2026-10-08', 'england-and-wales', { ...norms, dueDays: 10 });
    expect([clock.dueOn, clock.lateOn, clock.climbOn]).toEqual(['2026-10-22', '2026-11-05', '2026-11-19']);
  });
});
