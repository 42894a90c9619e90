import type { Tx } from '@/db/client/app';
import { readTable, Unreadable } from '@/db/import/csv';
import { Sheet, type SheetRow } from '@/db/import/sheet';
import * as organisations from '@/db/repositories/organisations';
import type * as seats from '@/db/repositories/seats';
import { Invalid } from '@/lib/platform/errors';

const columns = ['seat', 'name', 'email', 'as', 'comes_from'];
const kinds = ['holder', 'standing deputy', 'assistant'] as const;

type SeatRow = Awaited<ReturnType<typeof seats.list>>[number];
export interface ListedPerson {
  line: number;
  seat: SeatRow;
  name: string;
  email: string | null;
  kind: (typeof kinds)[number];
  fromId: string | null;
}

/** A pasted list against the seats of its group, read by the same rules as a file of the import. @throws Invalid for what is no list */
export async function readPeopleList(tx: Tx, text: string, seats: SeatRow[]): Promise<{ people: ListedPerson[]; faults: { line: number; reason: string }[] }> {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  const mark = first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
  const headed = /^\s*seat\s*[\t;,]/i.test(text);
  const sheet = sheetOf(headed ? text : `${columns.join(mark)}\n${text}`);
  if (sheet.rows.length > 200) throw new Invalid({ list: ['At most 200 people at once.'] });
  const named = new Map((await organisations.listNamed(tx, { names: sheet.rows.map((row) => row.raw('comes_from')).filter((name) => name !== '') })).map((one) => [one.name.toLowerCase(), one.id]));
  const byLabel = new Map(seats.map((seat) => [seat.label.toLowerCase(), seat]));
  const people = sheet.rows.flatMap((row) => personOf(row, byLabel, named) ?? []);
  const names = new Map<string, string>();
  for (const { email, name, line } of people) {
    const before = email === null ? undefined : names.get(email);
    if (before !== undefined && before !== name) sheet.fault(line, 'email', `${before} has this address in a line above.`);
    if (email !== null) names.set(email, before ?? name);
  }
  // Lines are counted as they stand in the box.
  return { people: people.map((one) => ({ ...one, line: one.line - (headed ? 0 : 1) })), faults: sheet.faults.map(({ line, reason }) => ({ line: line - (headed ? 0 : 1), reason })) };
}

function sheetOf(text: string): Sheet {
  try {
    return new Sheet(readTable(new TextEncoder().encode(text)), columns, ['seat', 'name']);
  } catch (error) {
    if (error instanceof Unreadable) throw new Invalid({ list: [error.message] });
    throw error;
  }
}

function personOf(row: SheetRow, seats: Map<string, SeatRow>, named: Map<string, string>): ListedPerson | null {
  const label = row.raw('seat');
  const seat = seats.get(label.toLowerCase()) ?? row.fault('seat', label === '' ? 'Enter the seat.' : `This group has no seat “${label}”.`);
  const name = row.needed('name', 'a name', 100);
  const email = row.email('email');
  const kind = row.oneOf('as', kinds, 'holder');
  if (!seat || !name) return null;
  if (seat.needs !== null) return row.fault('seat', 'The organisation of this seat has ended. Choose what goes on from it first.');
  const comes = row.raw('comes_from');
  const fromId = named.get(comes.toLowerCase()) ?? null;
  const asks = seat.organisationId === null && !seat.roleOnly;
  if (asks && comes === '') row.fault('comes_from', `“${seat.label}” is a sector’s seat: add where this person comes from, or “none”.`);
  if (asks && comes !== '' && comes.toLowerCase() !== 'none' && fromId === null) row.fault('comes_from', `“${comes}” is not in the register.`);
  return { line: row.line, seat, name, email, kind, fromId: asks ? fromId : null };
}
