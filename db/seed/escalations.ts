import { addWorkingDays } from '@/lib/calendar/working-days';
import { tellEscalation, type StoryEscalation } from './escalation-rows';
import type { Teller } from './rows';

const notice = 'Households with children at school are told of a transfer the evening before, or on the morning. Schools hear of it afterwards, and places that were found are lost. The provider was asked twice this year; it says that notice is set by those who allocate.';

/** From issues just raised to one that came home. A real department is asked; it is given no words. */
const story = (t: Teller): StoryEscalation[] => {
  const before = (days: number) => addWorkingDays(t.day(0), -days, 'england-and-wales');
  return [
    {
      title: 'Notice of transfers of families with children at school', text: notice, raisedOn: before(48), by: 'Lucy Thornbury', to: 'home-office-asylum-accommodation', state: 'sent',
      letter: `${notice}\n\nWhat members recorded between July and September is summed up in the dates they gave us; no household can be recognised from them.`,
      asks: ['Five working days’ notice of any transfer of a household with children of school age.', 'A named officer in each region for school place queries.', 'Monthly counts of transfers at short notice by local authority.'],
      agreedOn: before(36), clearedOn: before(35), sentOn: before(32), address: 'asylum.accommodation@homeoffice.example',
      positions: [['Ashby Vale Borough Council', 'endorses'], ['Calder Sound Council', 'endorses'], ['Kestrel County Council', 'endorses'], ['Lantern House', 'does not endorse', 'Notice alone will not do; families should not be moved in term time.'], ['Lived experience', 'endorses', undefined, 'by phone']],
      events: [
        { kind: 'local step', on: before(46), text: 'The provider’s regional manager was asked for notice, and answered that notice is set by those who allocate.' },
        { kind: 'evidence', on: before(40), text: 'Fourteen transfers since July; in eleven of them the household was told the evening before. Dates only.' },
        { kind: 'due', on: before(12) },
        { kind: 'chased', on: before(11), text: 'We wrote again to ask when an answer can be expected.', channel: 'by mail' },
        { kind: 'late', on: before(2) },
      ],
    },
    {
      title: 'Laundry and cooking at the Harbour site', text: 'Residents of the Harbour site have had no working laundry and no place to cook since August.', raisedOn: before(40), by: 'Owen Pritchard-Bell', to: 'brightstead-regional-manager', state: 'sent',
      letter: 'Residents of the Harbour site have had no working laundry and no place to cook since August. We ask you to put this right.',
      asks: ['A working laundry on site.', 'A place to cook, or meals that fit the diets of those who live there.', 'A date by which both are there.'],
      agreedOn: before(30), clearedOn: before(29), sentOn: before(28), ownLetter: true,
      positions: [['Calder Sound Council', 'endorses'], ['Lantern House', 'endorses']],
      events: [{ kind: 'acknowledged', on: before(26), text: 'Received.', channel: 'by mail', saidBy: 'Regional manager' }, { kind: 'holding reply', on: before(15), text: 'A site visit is planned.', channel: 'by phone', saidBy: 'Regional manager' }],
      reply: { on: before(5), text: 'Letter of the regional manager, two pages.', saidBy: 'Regional manager', channel: 'by letter', answers: [[1, 'accepted', 'Two machines are installed and a third is ordered.'], [2, 'accepted in part', 'Meals will be changed where a diet is recorded.']] },
      verdicts: [[1, 'answered', before(1)]],
    },
    { title: 'Interpreter cover at initial accommodation', text: 'No interpreter is booked for first appointments in three languages spoken at two sites.', raisedOn: before(15), by: 'Priya Nair', to: 'home-office-asylum-accommodation', state: 'screened', positions: [['Health', 'endorses']] },
    {
      title: 'School places in the tariff for Homes for Ukraine', text: 'The tariff ends before the school year does.', raisedOn: before(25), by: 'Farah Siddiqui', to: 'mhclg-ukraine', state: 'agreed', letter: 'The tariff ends before the school year does. Councils that found places cannot keep them without it.',
      asks: ['Pay the education part of the tariff to the end of the school year.'], agreedOn: before(6), address: 'ukraine@mhclg.example', positions: [['Kestrel County Council', 'endorses'], ['Ashby Vale Borough Council', 'endorses']],
    },
    { title: 'Closing dates of contingency sites', text: 'Councils learn from the press which sites close.', raisedOn: before(2), by: 'Mina Okafor', state: 'raised' },
    { raisedOn: before(20), by: 'Siân O’Neill', state: 'diverted', divertedTo: 'Kestrel County Council, children’s services' },
  ];
};

export async function tellEscalations(t: Teller): Promise<void> {
  for (const told of story(t)) await tellEscalation(t, told);
}
