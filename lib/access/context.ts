import { app, type Tx } from '@/db/client/app';
import * as context from '@/db/repositories/context';
import { Forbidden, NotAuthenticated, NotFound, RuleBroken } from '@/lib/platform/errors';
import { columnsTowards, type Actor, type Caller } from './actor';
import { ruleOf, type Permission } from './permissions';
import type { Scope, Subject } from './use-case';

/** Opens the transaction and sets who acts, when, and what they may read. Nothing is readable before this. */
export function inContext<T>(
  caller: Caller | null,
  scope: Scope,
  input: unknown,
  now: Date | undefined,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  if (!caller || caller.kind === 'public') throw new NotAuthenticated();
  const slug = scope === 'partnership' ? slugOf(input) : null;
  return app().transaction(async (tx) => {
    const opened = await context.open(tx, { personId: caller.personId, slug, now });
    if (!opened.person) throw new NotAuthenticated();
    const actor: Actor = { kind: caller.kind, personId: caller.personId, name: opened.person.name, now: opened.now, grants: opened.grants, partnerships: opened.partnerships };
    if (scope === 'partnership' && actor.grants.length === 0) throw new NotFound();
    return work(tx, actor);
  });
}

/** @throws NotFound when the use-case is scoped to a partnership and the address names none. */
function slugOf(input: unknown): string {
  if (typeof input === 'object' && input !== null && 'partnership' in input && typeof input.partnership === 'string') return input.partnership;
  throw new NotFound();
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
    const hats = columnsTowards(actor, rule.anywhere ? { partnershipId } : subject.place);
    if (!rule.people.some((column) => hats.has(column))) throw new Forbidden(permission);
  } else if (!rule.others?.includes(actor.kind)) throw new Forbidden(permission);
  if (allow && !allow(actor, subject, input)) throw new Forbidden(permission);
  const dormant = actor.grants.some((grant) => grant.partnershipId === subject.place.partnershipId && grant.partnershipState === 'dormant');
  if (writes && dormant) throw new RuleBroken('partnership is dormant');
}
