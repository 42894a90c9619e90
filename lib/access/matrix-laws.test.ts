import { describe, expect, test } from 'vitest';
import { tables as databaseTables } from '@/db/schema/catalogue';
import { actorKinds } from '@/db/schema/vocabulary';
import { registry, type UseCaseName } from '@/lib/registry.generated';
import { columns } from './actor';
import { writtenAll } from './ask-matrix';
import { tables } from './callers';
import { elsewhereKinds } from './matrix-elsewhere';
import { ruleOf } from './permissions';

/* What follows from the written rows, without being written again. */
const names = Object.keys(registry) as UseCaseName[];
const letter = (name: string, kind: string): string => writtenAll(tables, name)[kind] ?? '';
const allowed = (kind: string): UseCaseName[] => names.filter((name) => letter(name, kind) === 'y');
const inPartnership = names.filter((name) => registry[name].scope === 'partnership');
/** About nobody but who asks. */
const own = ['desk.show', 'partnership.list-contacts'];

test('whoever has no hat in a partnership finds nothing of it, whatever they ask', () => {
  for (const name of inPartnership) {
    for (const kind of ['other partnership', 'other manager', 'desk', 'another desk']) expect(letter(name, kind), `${name}, ${kind}`).toBe('h');
    for (const kind of ['no grant', 'signed out', 'guest', 'guest without the code', 'guest taken back', 'guest of another meeting']) expect(letter(name, kind), `${name}, ${kind}`).toBe('s');
  }
});

test('an appointment that ended and an invitation that lapsed are nothing', () => {
  for (const name of names) for (const kind of ['appointment ended', 'invitation lapsed']) expect(letter(name, kind), `${name}, ${kind}`).toBe(registry[name].scope === 'all' ? 'n' : 'h');
});

describe('who sits only in another group of the partnership', () => {
  const elsewhere = elsewhereKinds.filter((kind) => kind.endsWith('elsewhere'));
  /** What the partnership tells to all its seats: its lists, narrowed to the reader, and who sits where. */
  const toldToAll = ['action.export', 'action.list', 'escalation.list', 'group.show', 'interest.show', 'meeting.list', 'partnership.show', 'register.export', 'register.show', 'seat.show', 'terms.show'];

  /** What belongs to no group, and a secretariat of any group keeps. */
  const ofThePartnership = ['interest.declare', 'interest.end'];

  test('is told what all are told, plans for their own group, and nothing else', () => {
    for (const kind of elsewhere) {
      const planning = kind === 'secretariat elsewhere' ? ['meeting.show-planning', ...ofThePartnership] : [];
      const told = kind === 'one-meeting deputy elsewhere' ? [] : toldToAll;
      expect(allowed(kind).sort(), kind).toEqual([...own, ...told, ...planning].sort());
    }
  });

  test('gives no command about a group', () => {
    for (const name of names) if (registry[name].kind === 'command' && !ofThePartnership.includes(name)) for (const kind of elsewhere) expect(letter(name, kind), `${name}, ${kind}`).not.toBe('y');
  });

  test('finds no thing of the group: what a secretariat may find there by its number is hidden from every one of them alike', () => {
    // Of records of searches the number and day are told to every secretariat.
    const numbers = ['records.export', 'records.show'];
    for (const name of names) {
      const letters = new Set(elsewhere.map((kind) => letter(name, kind)));
      if (letters.has('h') && !numbers.includes(name)) expect([...letters], name).toEqual(['h']);
    }
  });
});

test('an observer gives no command, an assistant only an answer to an invitation', () => {
  // That they opened a paper is noted, whoever they are.
  const commands = (kind: string) => allowed(kind).filter((name) => registry[name].kind === 'command' && name !== 'paper.open');
  expect(commands('observer')).toEqual([]);
  expect(commands('assistant').concat(commands('assistant of the secretariat')).filter((name) => name !== 'invitation.answer')).toEqual([]);
});

test('a deputy for one meeting has that meeting and nothing else', () => {
  expect(allowed('deputy for another meeting')).toEqual(own);
  expect(allowed('deputy for the meeting').sort()).toEqual(['attendance.show', ...own, 'invitation.answer', 'meeting.show', 'minutes.show', 'paper.find-file', 'paper.open', 'paper.show'].sort());
});

test('a seat without a vote reads and does what a voting one does', () => {
  // The samples of these are about the seat that the member of the story fills.
  const ownSeat = ['escalation.take-position', 'invitation.answer', 'paragraph.change', 'reservation.confirm'];
  // He sits on the board only, and these are papers of the asylum sub-group.
  const ofAsylum = ['paper.find-file', 'paper.open', 'paper.show'];
  expect(allowed('non-voting').sort()).toEqual([...allowed('member').filter((name) => !ownSeat.includes(name)), ...ofAsylum].sort());
});

describe('the network', () => {
  test('does not exist yet: no use-case stands in it, no actor holds a seat of it, no table is of its kind', () => {
    // The day one comes, its cells have to be written here first: a kind in matrix-elsewhere.ts, and its own row.
    expect(new Set(names.map((name) => registry[name].scope))).toEqual(new Set(['partnership', 'all', 'desk', 'guest']));
    expect(Object.entries(databaseTables).filter(([, kind]) => kind === 'network')).toEqual([]);
    const told: string[] = [...actorKinds, ...columns, ...names, ...names.map((name) => registry[name].permission), ...names.flatMap((name) => ruleOf(registry[name].permission).people)];
    expect(told.filter((word) => word.includes('network'))).toEqual([]);
  });
});
