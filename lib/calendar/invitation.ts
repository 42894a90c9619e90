import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import ICAL from 'ical.js';
import { zone } from './london';

export interface Invitation {
  /** Never changes, however often the meeting moves. */
  uid: string;
  sequence: number;
  method: 'REQUEST' | 'CANCEL';
  summary: string;
  description: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  organiser: { name: string; email: string };
  attendee: { name: string; email: string };
  stamp: Date;
}

// A folded line begins with a blank that the library does not count; 75 octets are the limit (RFC 5545).
ICAL.foldLength = 74;

const london =
  'BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\nBEGIN:DAYLIGHT\r\nTZNAME:BST\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nDTSTART:19960331T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n' +
  'BEGIN:STANDARD\r\nTZNAME:GMT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nDTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE';

/** One calendar file with one event for one recipient (RFC 5545, 5546): nobody sees who else was invited. */
export function writeInvitation(invitation: Invitation): string {
  const zoneComponent = new ICAL.Component(ICAL.parse(london) as unknown[]);
  const timezone = new ICAL.Timezone(zoneComponent);
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', '-//Tabled//Meetings//EN');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('method', invitation.method);
  calendar.addSubcomponent(zoneComponent);
  const component = new ICAL.Component('vevent');
  const event = new ICAL.Event(component);
  event.uid = invitation.uid;
  event.sequence = invitation.sequence;
  event.summary = oneLine(invitation.summary);
  event.description = invitation.description;
  if (invitation.place) event.location = oneLine(invitation.place);
  event.startDate = localTime(invitation.startsAt, timezone);
  event.endDate = localTime(invitation.endsAt, timezone);
  component.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(invitation.stamp, true));
  component.updatePropertyWithValue('status', invitation.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED');
  component.addProperty(person('organizer', invitation.organiser));
  const attendee = person('attendee', invitation.attendee);
  attendee.setParameter('rsvp', 'FALSE');
  attendee.setParameter('partstat', 'NEEDS-ACTION');
  component.addProperty(attendee);
  calendar.addSubcomponent(component);
  return `${calendar.toString()}\r\n`;
}

function localTime(instant: Date, timezone: ICAL.Timezone): ICAL.Time {
  const time = ICAL.Time.fromDateTimeString(format(new TZDate(instant.getTime(), zone), "yyyy-MM-dd'T'HH:mm:ss"));
  time.zone = timezone;
  return time;
}

function person(kind: 'organizer' | 'attendee', who: { name: string; email: string }): ICAL.Property {
  const property = new ICAL.Property(kind);
  property.setValue(`mailto:${who.email}`);
  property.setParameter('cn', oneLine(who.name).replaceAll('"', '’'));
  return property;
}

const oneLine = (text: string) => text.replace(/[\r\n\u0000-\u001f]+/g, ' ').trim();
