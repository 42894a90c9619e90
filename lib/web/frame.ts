import { env } from '@/lib/platform/env';
import type { Actor } from '@/lib/access/actor';
import { signedAs } from '@/lib/auth/held-forms';

/** What stands around every page of a signed-in person. */
export interface Frame {
  name: string;
  note: string;
  partnerships: { slug: string; name: string }[];
  desks: { slug: string; name: string }[];
  /** Partnerships in which this person is the records officer and nothing else. */
  searchesOnly: string[];
  signedAs: string;
  /** Minutes without a page after which the session ends. */
  idleMinutes: number;
}

export const frameOf = (actor: Actor): Frame => ({
  name: actor.name,
  note: noteOf(actor),
  partnerships: actor.partnerships,
  desks: actor.desks,
  searchesOnly: actor.partnerships.map(({ slug }) => slug).filter((slug) => actor.grants.every((grant) => grant.slug !== slug || grant.office === 'records officer')),
  signedAs: actor.personId ? signedAs(actor.personId) : '',
  idleMinutes: actor.grants.some((grant) => grant.seatKind === 'secretariat' || grant.office !== null) ? env.SIGN_IN_IDLE_MINUTES_SECRETARIAT : env.SIGN_IN_IDLE_MINUTES,
});

function noteOf(actor: Actor): string {
  if (actor.desk) return actor.desk.organisation;
  if (actor.grants.some((grant) => grant.seatKind === 'secretariat')) return 'secretariat';
  const seats = new Set(actor.grants.map((grant) => grant.seatId).filter((id) => id !== null)).size;
  const office = actor.grants.find((grant) => grant.office !== null)?.office;
  if (seats === 0) return office ?? '';
  return seats === 1 ? '1 seat' : `${seats} seats`;
}
