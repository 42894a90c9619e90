import { describe, expect, it } from 'vitest';
import { kindFor, stateInWords } from './action';
import { plainCell } from '@/lib/platform/csv';

const asked = '2026-11-02';
const row = { kind: 'action', state: 'open', ending: null, due: '2026-11-20', openedAt: new Date() } as const;
const words = (change: object, today: string) => stateInWords({ ...row, ...change }, today, asked, 'england-and-wales').words;

describe('the state of an action in words', () => {
  it('counts working days before and after its day', () => {
    expect(words({}, '2026-11-02')).toBe('on the way');
    expect(words({}, '2026-11-13')).toBe('due in 5 days');
    expect(words({}, '2026-11-19')).toBe('due in 1 day');
    expect(words({}, '2026-11-20')).toBe('due today');
    expect(words({}, '2026-11-23')).toBe('1 working day late');
    expect(words({}, '2026-12-01')).toBe('7 working days late');
  });
  it('asks for somebody when nobody holds its seat', () => {
    expect(words({ vacant: true }, '2026-12-01')).toBe('needs somebody');
  });
  it('never calls a request late: it counts the days without a reply', () => {
    expect(words({ kind: 'request', state: 'asked' }, '2026-12-01')).toBe('asked, day 21');
    expect(words({ kind: 'request', state: 'no reply' }, '2026-11-09')).toBe('no reply, day 5');
    expect(words({ kind: 'request', state: 'declined' }, '2026-12-01')).toBe('request: declined');
  });
});

it('gives an action to who can be instructed and a request to the others', () => {
  expect(kindFor('council')).toBe('action');
  expect(kindFor('voluntary')).toBe('action');
  expect(kindFor('contractor')).toBe('request');
  expect(kindFor('government')).toBe('request');
});

it('lets no cell be taken for a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r']) expect(plainCell(`${start}1+1`)).toBe(`'${start}1+1`);
  expect(plainCell('Ashby Vale')).toBe('Ashby Vale');
});
