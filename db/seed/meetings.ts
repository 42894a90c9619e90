import { tellMeeting, type StoryItem, type StoryMeeting } from './meeting-rows';
import type { Teller } from './rows';

const opening: StoryItem[] = [
  { title: 'Apologies and substitutes', purpose: 'information', minutes: 5 },
  { title: 'Declarations of interest', purpose: 'information', minutes: 5 },
];
const minutes: StoryItem = { title: 'Minutes of the last meeting', purpose: 'decision', minutes: 5 };
const arising: StoryItem = { title: 'Matters arising and actions', purpose: 'discussion', minutes: 15, lead: 'Secretariat' };
const closing: StoryItem = { title: 'Any other business and next date', purpose: 'information', minutes: 5 };

const asylum = 'north-vale/asylum';
const board = 'north-vale/board';
const kestrel = 'Kestrel County Hall, room 2';
const online = 'https://meet.northvale.example/asylum';

/** Six months of meetings around the day the story is told. */
const story: StoryMeeting[] = [
  { group: asylum, days: -91, from: 10, hours: 2, place: kestrel, link: online, state: 'held', items: [...opening, minutes, arising,
    { title: 'School places for families in contingency accommodation', purpose: 'discussion', minutes: 30, lead: 'Ashby Vale Borough Council' }, closing] },
  { group: board, days: -70, from: 10, hours: 2.5, place: 'Kestrel County Hall, council chamber', state: 'held', items: [...opening, minutes, arising,
    { title: 'Move-on protocol: first draft', purpose: 'discussion', minutes: 40, lead: 'Lantern House' }, closing] },
  { group: asylum, days: -42, from: 10, hours: 2, place: kestrel, link: online, state: 'held', items: [...opening, minutes, arising,
    { title: 'Transfers at short notice', purpose: 'decision', minutes: 35, lead: 'Lantern House', notFor: ['Brightstead Housing', 'Home Office'],
      papers: [{ title: 'Fourteen transfers since July', lines: ['What members recorded between July and September.', 'Dates only; no household can be recognised.'] }] },
    closing] },
  { group: asylum, days: 4, from: 10, hours: 2, place: kestrel, link: online, state: 'papers issued',
    items: [...opening, minutes, arising,
      { title: 'Contingency accommodation: school places and safeguarding', purpose: 'decision', minutes: 35, lead: 'Ashby Vale Borough Council', notFor: ['Brightstead Housing', 'Home Office'],
        papers: [
          { title: 'School places return, third quarter', lines: ['Four of six sites had children without a place', 'for more than 20 school days.'] },
          { title: 'Evidence note: three sites', lines: ['Collected by Lantern House and two councils.'] },
        ] },
      { title: 'Move-on from supported accommodation', purpose: 'discussion', minutes: 25, lead: 'Lantern House', papers: [{ title: 'Paper A: notice periods since August', lines: ['What people were told, and when.'] }] },
      { title: 'Provider’s update', purpose: 'information', minutes: 15, lead: 'Brightstead Housing', papers: [{ title: 'Occupancy and complaints, October', lines: ['Figures of the provider for its sites in North Vale.'] }] },
      closing],
    answers: { Secretariat: 'attending', 'Calder Sound Council': 'attending', 'Lantern House': 'attending', 'Home Office': 'apologies', 'Community groups': 'attending' } },
  { group: board, days: 17, from: 10, hours: 2.5, place: 'Kestrel County Hall, council chamber', link: 'https://meet.northvale.example/board', state: 'notice issued',
    items: [...opening, minutes, arising, { title: 'Asking for notice of transfers: does the board agree?', purpose: 'decision', minutes: 40, lead: 'Secretariat', notFor: ['Brightstead Housing', 'Home Office'] }, closing],
    answers: { Secretariat: 'attending', 'Kestrel County Council': 'attending', 'North Vale Police': 'apologies' } },
  { group: 'southmere/housing', days: 22, from: 14, hours: 1.5, place: 'Penmere City Hall', state: 'notice issued', items: [...opening, { title: 'The move-on protocol', purpose: 'decision', minutes: 45, lead: 'Regional housing adviser' }, closing] },
  { group: 'westmarch/board', days: 30, from: 11, hours: 2, place: 'Neuadd Marchfield', state: 'planned', items: [...opening, minutes, arising, closing] },
];

export async function tellMeetings(t: Teller): Promise<void> {
  for (const meeting of story) await tellMeeting(t, meeting);
}
