import { tellStory } from '../seed/story';
import { withDatabase, type TestDatabase } from './database';

/** The demo story in a database of one test file, its rows found by their plain names. */
export class Story {
  private readonly ids = new Map<string, string>();
  constructor(readonly database: TestDatabase) {}

  /** The owner's connection, which sees everything: for looking at what a use-case did. */
  get sql() {
    return this.database.sql;
  }

  async tell(now: Date): Promise<void> {
    await tellStory(this.database.url('tabled_owner'), now);
    const rows = await this.sql<{ kind: string; name: string; id: string }[]>`
      select 'person' as kind, name, id from person union all
      select 'organisation', name, id from organisation union all
      select 'partnership', slug, id from partnership union all
      select 'group', p.slug || '/' || g.slug, g.id from groups g join partnership p on p.id = g.partnership_id union all
      select 'seat', p.slug || '/' || g.slug || ': ' || s.label, s.id
        from seat s join groups g on g.id = s.group_id join partnership p on p.id = g.partnership_id`;
    for (const { kind, name, id } of rows) this.ids.set(`${kind} ${name}`, id);
  }

  private id(kind: string, name: string): string {
    const found = this.ids.get(`${kind} ${name}`);
    if (!found) throw new Error(`the story has no ${kind} ${name}`);
    return found;
  }

  person = (name: string) => this.id('person', name);
  organisation = (name: string) => this.id('organisation', name);
  partnership = (slug: string) => this.id('partnership', slug);
  /** As north-vale/board. */
  group = (name: string) => this.id('group', name);
  /** As north-vale/board: Home Office. */
  seat = (name: string) => this.id('seat', name);

  /** A signed-in person as the gate is called for them. */
  as = (name: string) => ({ caller: { kind: 'person' as const, personId: this.person(name) } });

  /** The live appointment of a person to a seat. */
  async appointment(person: string, seat: string): Promise<string> {
    const [row] = await this.sql<{ id: string }[]>`
      select id from appointment where person_id = ${this.person(person)} and seat_id = ${this.seat(seat)} and ended_at is null`;
    if (!row) throw new Error(`${person} does not fill ${seat}`);
    return row.id;
  }
}

/** Called at the top of a test file: its own database with the story told now. */
export function withStory(): Story {
  const database = withDatabase(() => story.tell(new Date()));
  const story = new Story(database);
  return story;
}
