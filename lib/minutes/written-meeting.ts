import type { Story } from '@/db/testing/story';
import { openMinutes } from './open-minutes';
import { showMinutes } from './show-minutes';
import { writeParagraph } from './write-paragraph';

const partnership = 'north-vale';
const lanternHouse = 'north-vale/asylum: Lantern House';
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

/** The asylum sub-group's coming meeting, after its day; item 5 is not for the provider and the Home Office. For tests. */
export class WrittenMeeting {
  meetingId = '';
  constructor(readonly story: Story) {}

  /** Somebody, after the meeting. */
  as = (name: string, after = 14) => ({ ...this.story.as(name), now: days(after) });

  async find(): Promise<void> {
    const [row] = await this.story.sql<{ id: string }[]>`
      select id from meeting where group_id = ${this.story.group('north-vale/asylum')} and state = 'papers issued'`;
    this.meetingId = row?.id ?? '';
  }

  get at() {
    return { partnership, meetingId: this.meetingId };
  }

  async versionOf(table: 'meeting' | 'minutes'): Promise<string> {
    const column = table === 'meeting' ? 'id' : 'meeting_id';
    const [row] = await this.story.sql<{ version: number }[]>`
      select version from ${this.story.sql(table)} where ${this.story.sql(column)} = ${this.meetingId}`;
    return String(row?.version ?? 0);
  }
  step = async () => ({ ...this.at, version: await this.versionOf('minutes') });

  async slot(number: number): Promise<string> {
    const [row] = await this.story.sql<{ id: string }[]>`
      select id from agenda_slot where meeting_id = ${this.meetingId} and number = ${number}`;
    return row?.id ?? '';
  }

  async open(): Promise<void> {
    await this.find();
    await openMinutes({ ...this.at, version: await this.versionOf('meeting') }, this.as('Rhys Calloway'));
  }

  /** Writes a paragraph under an item; a decision by consensus, other words by Lantern House. */
  async write(item: number, text: string, kind: 'discussion' | 'decision' = 'discussion'): Promise<string> {
    const slotId = await this.slot(item);
    const said = { attribution: 'sector' as const, speakerSeatId: this.story.seat(lanternHouse) };
    const decided = { attribution: 'none' as const, method: 'consensus' as const };
    const words = { kind, text, ...(kind === 'decision' ? decided : said) };
    const made = await writeParagraph({ ...this.at, slotId, ...words }, this.as('Rhys Calloway'));
    return made.paragraphId;
  }

  /** The paragraphs a person reads. */
  async read(name: string) {
    const view = await showMinutes(this.at, this.as(name));
    return view.items.flatMap((item) => item.paragraphs);
  }

  async paragraph(id: string) {
    const [row] = await this.story.sql<
      {
        text: string;
        state: string;
        version: number;
        key: number;
        number: number | null;
        reference: string | null;
      }[]
    >`
      select p.text, p.state, p.version, p.audience_key as key, p.number, d.reference
      from paragraph p left join decision d on d.paragraph_id = p.id where p.id = ${id}`;
    if (!row) throw new Error('no such paragraph');
    return row;
  }
}
