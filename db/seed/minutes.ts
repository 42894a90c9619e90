import { tellMinutes, type StoryMinutes } from './minutes-rows';
import type { Teller } from './rows';

const story: StoryMinutes[] = [
  {
    group: 'north-vale/asylum',
    days: -91,
    approvedAt: -42,
    attendance: { Secretariat: 'in person', 'Ashby Vale Borough Council': 'in person', 'Calder Sound Council': 'online', 'Lantern House': 'in person', 'Home Office': 'online', 'Brightstead Housing': 'in person' },
    paragraphs: [
      { item: 1, text: 'Apologies were received from Kestrel County Council.' },
      { item: 4, text: 'The action log was received. Two actions were closed.' },
      { item: 5, text: 'Ashby Vale reported that school places were offered late to families in two contingency sites.', by: 'Ashby Vale Borough Council' },
      { item: 5, text: 'The provider described how it tells schools of arrivals.', by: 'Brightstead Housing' },
      { item: 5, text: 'To ask each council for a return of school places every quarter.', kind: 'decision', method: 'consensus' },
    ],
  },
  {
    group: 'north-vale/asylum',
    days: -42,
    attendance: { Secretariat: 'in person', 'Ashby Vale Borough Council': 'in person', 'Calder Sound Council': 'online', 'Lantern House': 'in person', 'Community groups': 'in person', 'Home Office': 'apologies', 'Brightstead Housing': 'online' },
    paragraphs: [
      { item: 1, text: 'Apologies were received from the Home Office.' },
      { item: 3, text: 'The minutes of the last meeting were approved as presented.' },
      { item: 4, text: 'The first quarterly return of school places is expected for the next meeting.' },
      { item: 5, text: 'Members put together the dates of fourteen transfers since July; in eleven of them the household was told the evening before.' },
      { item: 5, text: 'To bring to the board a request for notice of any transfer of a household with children at school.', kind: 'decision', method: 'consensus' },
      { item: 5, text: 'Notice alone will not do. We agree so that something is asked, and record that families should not be moved in term time.', kind: 'reservation', seat: 'Lantern House' },
    ],
  },
  {
    group: 'north-vale/board',
    days: -70,
    attendance: { Secretariat: 'in person', 'Ashby Vale Borough Council': 'in person', 'Kestrel County Council': 'in person', 'Lantern House': 'in person', 'Home Office': 'in person', 'North Vale Police': 'online', 'Lived experience': 'in person' },
    paragraphs: [
      { item: 4, text: 'Matters arising were noted.' },
      { item: 5, text: 'Lantern House presented a first draft of the move-on protocol.', by: 'Lantern House' },
      { item: 5, text: 'To take comments on the draft until the next meeting.', kind: 'decision', method: 'consensus' },
    ],
  },
];

export async function tellRecord(t: Teller): Promise<void> {
  for (const minutes of story) await tellMinutes(t, minutes);
}
