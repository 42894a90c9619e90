import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { writeInvitation, type Invitation } from './invitation';

const plain: Invitation = {
  uid: '0f9d6c1e-meeting@tabled.example',
  sequence: 2,
  method: 'REQUEST',
  summary: 'Asylum sub-group, 10 December 2026',
  description: 'Answer here:\nhttps://tabled.example/p/north-vale',
  startsAt: new Date('2026-12-10T10:00:00Z'),
  endsAt: new Date('2026-12-10T12:00:00Z'),
  place: 'Kestrel County Hall, room 2',
  organiser: { name: 'North Vale SMP', email: 'secretariat@northvale.example' },
  attendee: { name: 'Mina Okafor', email: 'mina.okafor@ashbyvale.example' },
  stamp: new Date('2026-11-23T09:15:30Z'),
};

function read(invitation: Partial<Invitation> = {}) {
  const text = writeInvitation({ ...plain, ...invitation });
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const [first] = events;
  if (!first) throw new Error('no event');
  return { text, calendar, events, component: first, event: new ICAL.Event(first) };
}
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('read back, it is one event of one request with its zone', () => {
  const { calendar, events, event } = read();
  expect(events).toHaveLength(1);
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  expect(event).toMatchObject({ uid: plain.uid, sequence: 2, summary: plain.summary, location: plain.place });
});

test('its stamp is in UTC, its times are London’s', () => {
  const found = lines(read().text);
  expect(found).toContain('DTSTAMP:20261123T091530Z');
  expect(found).toContain('DTSTART;TZID=Europe/London:20261210T100000');
  expect(found).toContain('DTEND;TZID=Europe/London:20261210T120000');
});

test.each([
  ['July', '2026-07-09T09:00:00Z', '20260709T100000'],
  ['December', '2026-12-10T10:00:00Z', '20261210T100000'],
])('in %s the invitation’s own zone gives the same instant', (_month, at, written) => {
  const startsAt = new Date(at);
  const { text, calendar, event } = read({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) });
  expect(lines(text)).toContain(`DTSTART;TZID=Europe/London:${written}`);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined);
  const start = event.startDate.clone();
  start.zone = zone;
  expect(start.toJSDate()).toEqual(startsAt);
});

test('cancelled, it says so twice and keeps its identity', () => {
  const { calendar, event, component } = read({ method: 'CANCEL', sequence: 3 });
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event).toMatchObject({ uid: plain.uid, sequence: 3 });
});

const hostile = 'Board\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Another';

test('a title, place or name with line breaks and END:VEVENT stays words', () => {
  const who = { name: hostile, email: 'x@northvale.example' };
  const { events, event, text } = read({
    summary: hostile,
    place: hostile,
    description: hostile,
    organiser: who,
    attendee: who,
  });
  expect(events).toHaveLength(1);
  expect(event.summary).toBe('Board END:VEVENT END:VCALENDAR BEGIN:VEVENT SUMMARY:Another');
  expect(event.description).toContain('END:VEVENT');
  expect(lines(text).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
});

test('commas, semicolons, quotes and backslashes come back as typed', () => {
  const summary = 'Homes; schools, "places" \\ and 50 %: now';
  expect(read({ summary }).event.summary).toBe(summary);
});

test('every line is at most 75 octets, with Welsh letters too, and none is cut in two', () => {
  const summary = 'Cyfarfod y bwrdd: tŷ, dŵr, gŵyl a phêl-droed ŵŷâêîôû '.repeat(6).trim();
  const { text, event } = read({ summary, description: summary });
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(event.summary).toBe(summary);
  expect(Buffer.from(text).toString('utf8')).not.toContain('\ufffd');
});

test('organiser and attendee are addresses with a name', () => {
  const { component } = read();
  const organiser = component.getFirstProperty('organizer');
  expect(organiser?.getFirstValue()).toBe('mailto:secretariat@northvale.example');
  expect(organiser?.getFirstParameter('cn')).toBe('North Vale SMP');
  expect(component.getAllProperties('attendee').map((one) => one.getFirstValue())).toEqual([
    'mailto:mina.okafor@ashbyvale.example',
  ]);
});
