import { randomUUID } from 'node:crypto';
import { ruleHash } from '../audience-hash';
import { action, actionEvent } from '../schema/actions';
import { audience } from '../schema/audiences';
import type { WorkEnd, WorkEventKind, WorkState } from '../schema/vocabulary';
import type { Teller } from './rows';

interface StoryAction {
  group: string;
  seat: string;
  text: string;
  opened: number;
  due?: number;
  firstDue?: number;
  request?: boolean;
  state: WorkState;
  ending?: WorkEnd;
  events?: { kind: WorkEventKind; days: number; text: string; state?: WorkState }[];
}

const asylum = 'north-vale/asylum';
const board = 'north-vale/board';

const story: StoryAction[] = [
  { group: asylum, seat: 'Ashby Vale Borough Council', text: 'Send the school places return for contingency sites.', opened: -91, due: 6, state: 'open', events: [{ kind: 'progress', days: -20, text: 'Two of four schools have answered.' }] },
  { group: asylum, seat: 'Ashby Vale Borough Council', text: 'Confirm the void properties offered for resettled families.', opened: -91, firstDue: -54, due: -10, state: 'open', events: [{ kind: 're-dated', days: -50, text: 'The housing team was without its manager.' }] },
  { group: asylum, seat: 'Brightstead Housing', text: 'Meet Lantern House on move-on referrals.', opened: -42, due: 4, request: true, state: 'accepted', events: [{ kind: 'reply', days: -35, text: 'A meeting is offered for this month.', state: 'accepted' }] },
  { group: asylum, seat: 'Home Office', text: 'Say which sites are planned to close by March.', opened: -25, request: true, state: 'asked', events: [{ kind: 'chased', days: -11, text: 'Asked again.' }] },
  { group: asylum, seat: 'Kestrel County Council', text: 'Map the English classes near the three sites.', opened: -42, due: 12, state: 'open' },
  { group: board, seat: 'Ashby Vale Borough Council', text: 'Share the move-on protocol with the housing leads.', opened: -70, due: 25, state: 'proposed closed', events: [{ kind: 'proposed closed', days: -6, text: 'Sent to all four housing leads on the day of this report; two have answered.' }] },
  { group: board, seat: 'Lantern House', text: 'Collect comments on the first draft of the move-on protocol.', opened: -70, due: -30, state: 'closed', ending: 'done', events: [{ kind: 'closed', days: -28, text: 'done, agreed by the group' }] },
];

/** The action log of the story: what is late, re-dated, asked and answered. */
export async function tellActions(t: Teller): Promise<void> {
  for (const told of story) {
    const at = { partnershipId: t.id('partnership', told.group.split('/')[0] ?? ''), groupId: t.id('group', told.group) };
    const audienceKey = await standing(t, at);
    const on = (days: number) => new Date(t.now.getTime() + days * 86_400_000);
    const id = randomUUID();
    await t.tx.insert(action).values({
      id, ...at, audienceKey, reference: await t.reference(at, '', false), kind: told.request ? 'request' : 'action', text: told.text, seatId: t.id('seat', `${told.group}: ${told.seat}`),
      lookedAfterById: told.request ? t.id('seat', `${told.group}: Secretariat`) : null, firstDue: told.firstDue === undefined ? (told.due === undefined ? null : t.day(told.due)) : t.day(told.firstDue),
      due: told.due === undefined ? null : t.day(told.due), state: told.state, ending: told.ending ?? null, openedAt: on(told.opened), version: 1,
    });
    for (const event of told.events ?? [])
      await t.tx.insert(actionEvent).values({
        id: randomUUID(), ...at, actionId: id, audienceKey, kind: event.kind, text: event.text, state: event.state ?? null, channel: event.kind === 'chased' ? 'by mail' : 'in the meeting',
        ...(event.kind === 're-dated' && { fromDue: told.firstDue === undefined ? null : t.day(told.firstDue), toDue: told.due === undefined ? null : t.day(told.due) }), byId: t.id('person', 'Rhys Calloway'), at: on(event.days),
      });
  }
}

/** The standing record of a group, open to all its members. */
async function standing(t: Teller, at: { partnershipId: string; groupId: string }): Promise<number> {
  const known = t.remembered(`standing ${at.groupId}`);
  if (known !== undefined) return known;
  const [row] = await t.tx
    .insert(audience)
    .values({ ...at, occasion: 'standing record', occasionId: null, dated: new Date('2000-01-01T00:00:00Z'), rule: 'group', readers: 'members', ruleHash: ruleHash('group', 'members', []) })
    .returning({ key: audience.key });
  if (!row) throw new Error('no audience');
  return t.remember(`standing ${at.groupId}`, row.key);
}
