import { app, type Tx } from '@/db/client/app';
import * as context from '@/db/repositories/context';
import { Forbidden, NotAuthenticated, NotFound, RuleBroken, withoutWords } from '@/lib/platform/errors';
import { columnOf, columnsTowards, type Actor, type Caller } from './actor';
import { isDormant } from './offers';
import { ruleOf, type Permission } from './permissions';
import type { Scope, Subject } from './use-case';

/** Opens the transaction and sets who acts, when, and what they may read. Nothing is readable before this. */
export async function inContext<T>(...asked: Parameters<typeof opened<T>>): Promise<T> {
  try {
    return await opened(...asked);
  } catch (error) {
    throw withoutWords(error);
  }
}

function opened<T>(
  caller: Caller | null,
  scope: Scope,
  input: unknown,
  now: Date | undefined,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  if (!caller || caller.kind === 'public') throw new NotAuthenticated();
  if (scope === 'guest') return asGuest(caller, input, now, work);
  // A link opens the page of one meeting and is no signing in.
  if (caller.kind === 'link') throw new NotAuthenticated();
  if (scope === 'desk') return atDesk(caller, named(input, 'desk'), now, work);
  const { kind, personId } = caller;
  if (personId === null) throw new NotAuthenticated();
  const slug = scope === 'partnership' ? named(input, 'partnership') : null;
  return app().transaction(async (tx) => {
    const { person, ...opened } = await context.open(tx, { personId, slug, now });
    if (!person) throw new NotAuthenticated();
    const actor: Actor = { kind, personId, name: person.name, desk: null, guest: null, ...opened };
    if (scope === 'partnership' && actor.grants.length === 0) throw new NotFound();
    return work(tx, actor);
  });
}

/** A desk sees its copies and nothing of any partnership, whatever else its people may be. */
function atDesk<T>(
  caller: Exclude<Caller, { kind: 'public' | 'link' }>,
  slug: string,
  now: Date | undefined,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  return app().transaction(async (tx) => {
    const { person, desk, ...opened } = await context.openDesk(tx, { personId: caller.personId, slug, now });
    if (caller.kind === 'person' && !person) throw new NotAuthenticated();
    if (!desk) throw new NotFound();
    const kind = caller.kind === 'job' ? 'job' : 'desk';
    return work(tx, { kind, personId: caller.personId, name: person?.name ?? desk.name, grants: [], desk, guest: null, ...opened });
  });
}

/** A guest sees no row of anything; functions of the database read for them what was opened to them. */
function asGuest<T>(
  caller: Exclude<Caller, { kind: 'public' }>,
  input: unknown,
  now: Date | undefined,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  const asked =
    caller.kind === 'link'
      ? { tokenHash: caller.tokenHash, sessionHash: caller.sessionHash, guestId: null }
      : caller.kind === 'job'
        ? { tokenHash: null, sessionHash: null, guestId: named(input, 'guestId') }
        : null;
  if (!asked) throw new NotFound();
  return app().transaction(async (tx) => {
    const { guest, ...opened } = await context.openGuest(tx, { ...asked, now });
    if (!guest) throw new NotFound();
    const kind = caller.kind === 'job' ? 'job' : 'link';
    return work(tx, { kind, personId: null, name: guest.name, grants: [], partnerships: [], desks: [], desk: null, guest, ...opened });
  });
}

/** @throws NotFound when the use-case stands in a partnership, at a desk or with a guest and its input names none. */
function named(input: unknown, of: 'partnership' | 'desk' | 'guestId'): string {
  const found = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[of] : undefined;
  if (typeof found === 'string') return found;
  throw new NotFound();
}

/** The vice-chair is chair while the chair is away or excluded; the database is asked only for who is one. */
export async function withChair<S extends Subject>(tx: Tx, actor: Actor, subject: S): Promise<S> {
  const { partnershipId, groupId, meetingId, audienceKeys } = subject.place;
  if (groupId === undefined || !actor.grants.some((grant) => grant.office === 'vice-chair' && grant.groupId === groupId)) return subject;
  const chairAway = await context.chairIsAway(tx, { partnershipId, groupId, meetingId: meetingId ?? null, keys: audienceKeys ?? [] });
  return { ...subject, place: { ...subject.place, chairAway } };
}

/** Asks the permission table, then the policy. @throws Forbidden @throws RuleBroken for a write on what is closed. */
export function decide<S extends Subject, I>(
  actor: Actor,
  permission: Permission,
  subject: S,
  input: I,
  allow: ((actor: Actor, subject: S, input: I) => boolean) | undefined,
  writes: boolean,
): void {
  const rule = ruleOf(permission);
  if (actor.kind === 'person') {
    const { partnershipId } = subject.place;
    const hats = rule.own ? new Set(actor.grants.map(columnOf)) : columnsTowards(actor, rule.anywhere ? { partnershipId } : subject.place);
    const atDesks = rule.desks === true && actor.desks.length > 0;
    if (!atDesks && !rule.people.some((column) => hats.has(column))) throw new Forbidden(permission);
  } else if (!rule.others?.includes(actor.kind)) throw new Forbidden(permission);
  if (allow && !allow(actor, subject, input)) throw new Forbidden(permission);
  if (writes && isDormant(actor, subject.place.partnershipId) && !rule.whileDormant) throw new RuleBroken('partnership is dormant');
}
