import type { Crawler } from './crawl';
import type { Ground, Who } from './canary-ground';
import { owner } from './database';
import { dayFromNow, idIn } from './meeting-pages';

/** A secret: what it stands in, and the words nobody could guess. */
export type Word = (of: string) => string;

interface Hands {
  ground: Ground;
  word: Word;
  as: (who: Who) => Crawler;
}

const fileOf = (name: string, content: string) =>
  new File([`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${content}\ntrailer<</Root 1 0 R>>\n%%EOF\n`], `${name}.pdf`, { type: 'application/pdf' });

const day = (name: string, days: number) => {
  const at = days === 0 ? { day: String(new Date().getDate()), month: String(new Date().getMonth() + 1), year: String(new Date().getFullYear()) } : dayFromNow(days);
  return { [`${name}.day`]: at.day, [`${name}.month`]: at.month, [`${name}.year`]: at.year };
};

async function one(query: Promise<{ id: string }[]>): Promise<string> {
  const [row] = await query;
  if (!row) throw new Error('what was planted is not there');
  return row.id;
}

/** The forms of the product, pressed by whoever may; so every secret went through the server that is watched. */
export class Planter {
  constructor(private readonly hands: Hands) {}
  private get p() {
    return `/p/${this.hands.ground.p}`;
  }

  plan(who: Who, group: string, days: number): Promise<string> {
    return this.hands.as(who).press(`${this.p}/meetings/new`, 'Plan this meeting', { group, ...day('day', days), from: '10:00', to: '12:00', place: 'Reed hall', link: '' });
  }

  /** An item kept from the Home Office and from whoever belongs to the provider; or open to the group. */
  async item(who: Who, meeting: string, item: { title: string; note: string; restricted: boolean; closed?: true }): Promise<string> {
    const kept = { audience: 'except', seats: [this.hands.ground.id('seat', 'table: Home Office')], subjectId: this.hands.ground.id('organisation', 'Heronry Homes') };
    const page = `${meeting}/items/new${item.closed ? '?part=closed' : ''}`;
    await this.hands.as(who).press(page, /^Add (to the agenda|it and tell everybody|to the closed part)$/, { title: item.title, minutes: '15', note: item.note, ...(item.closed ? {} : item.restricted ? kept : { audience: 'group' }) });
    return one(owner`select id from agenda_item where title = ${item.title}`);
  }

  async paper(who: Who, itemId: string, paper: { title: string; file: string; content: string }): Promise<void> {
    await this.hands.as(who).press(`${this.p}/papers/new?item=${itemId}`, /^Add (the paper|it and tell its readers)$/, { title: paper.title, file: fileOf(paper.file, paper.content) });
  }

  async closedPart(meeting: string, place: string): Promise<void> {
    const kept = { audience: 'except', seats: [this.hands.ground.id('seat', 'table: Home Office')], subjectId: this.hands.ground.id('organisation', 'Heronry Homes') };
    await this.hands.as('secretariat').press(`${meeting}/closed`, 'Make the closed part', { ...kept, sitting: 'a separate session', ...day('day', 13), from: '14:00', to: '15:00', place });
  }

  async issue(who: Who, meeting: string): Promise<void> {
    await this.hands.as(who).press(`${meeting}/issue`, /^Issue to \d+ (people|person)$/);
  }

  /** Its day has come, though nobody waited for it. */
  async hold(meeting: string): Promise<void> {
    await owner`update meeting set starts_at = date_trunc('hour', now()) - interval '3 hours', ends_at = date_trunc('hour', now()) - interval '1 hour' where id = ${idIn(meeting)}`;
  }

  async paragraph(who: Who, meeting: string, itemId: string, typed: { kind: string; text: string }): Promise<string> {
    const slot = await one(owner`select slot_id as id from agenda_item where id = ${itemId}`);
    await this.hands.as(who).press(`${meeting}/minutes?write=${slot}`, /^Save as/, { text: typed.text, kind: typed.kind, method: 'consensus', attribution: 'none', speakerSeatId: '' });
    return one(owner`select id from paragraph where text = ${typed.text}`);
  }

  async circulate(secretariat: Who, chair: Who, meeting: string): Promise<void> {
    await this.hands.as(secretariat).press(`${meeting}/minutes`, 'Send to the chair');
    await this.hands.as(chair).press(`${meeting}/minutes`, 'Clear the minutes');
    await this.hands.as(secretariat).press(`${meeting}/minutes`, 'Circulate unconfirmed');
  }

  async action(who: Who, group: string, paragraphId: string, action: { text: string; seat: string; request?: string }): Promise<string> {
    await this.hands.as(who).press(`${this.p}/actions/new?group=${group}&paragraph=${paragraphId}`, 'Add it to the log', {
      text: action.text, seatId: this.hands.ground.id('seat', `${group}: ${action.seat}`), ...day('due', 20), ...(action.request && { kind: 'request', kindReason: action.request }),
    });
    return one(owner`select id from action where text = ${action.text}`);
  }

  /** From the first word to an answer that came home, with a file. */
  async escalation(): Promise<string> {
    const { as, word, ground } = this.hands;
    const base = `${this.p}/escalations`;
    await as('chair').press(`${base}/new?group=table`, /^Raise it/, { title: word('issue-title'), text: word('issue'), subjectId: ground.id('organisation', 'Heronry Homes') });
    const id = await one(owner`select id from escalation where title = ${word('issue-title')}`);
    const page = `${base}/${id}`;
    await as('secretariat').press(`${page}/screen`, 'Take it up before the group', { addresseeId: ground.addressee });
    await as('secretariat').press(`${page}/note`, 'Add it', { kind: 'evidence', text: word('evidence') });
    await as('member').press(`${page}/position`, 'Give this position', { position: 'does not endorse', words: word('position') });
    await as('secretariat').press(`${page}/draft`, 'Save the draft', { letter: word('letter'), asks: word('ask'), letterTo: `team@${ground.desk}.example`, dueDays: '20' });
    await as('secretariat').press(`${page}/agree`, 'Record that the group agreed', { method: 'consensus', note: word('agreed') });
    await as('chair').press(`${page}/clear`, 'Clear exactly this letter');
    await as('secretariat').press(`${page}/send`, 'Send it; the clock starts', {});
    const letter = await one(owner`select letter_id as id from escalation_sending where escalation_id = ${id}`);
    await as('desk lead').press(`/desk/${ground.desk}/${letter}`, 'Send it to the partnership', { kind: 'reply', text: word('answer'), 'said.1': 'accepted', 'words.1': word('answer-ask'), file: fileOf(word('answer-file'), word('answer-content')) });
    await as('secretariat').press(`${page}/verdict`, 'Record this verdict', { ask: '1', verdict: 'answered', words: word('verdict') });
    return page;
  }

  day = day;
  crawlerOf = (who: Who) => this.hands.as(who);
}
