import type { Actor } from '@/lib/access/actor';
import { signedAs } from '@/lib/auth/held-forms';

/** What stands around every page of a signed-in person. */
export interface Frame {
  name: string;
  note: string;
  partnerships: { slug: string; name: string }[];
  signedAs: string;
}

export const frameOf = (actor: Actor): Frame => ({
  name: actor.name,
  note: noteOf(actor),
  partnerships: actor.partnerships,
  signedAs: actor.personId ? signedAs(actor.personId) : '',
});

function noteOf(actor: Actor): string {
  if (actor.grants.some((grant) => grant.seatKind === 'secretariat')) return 'secretariat';
  const seats = new Set(actor.grants.map((grant) => grant.seatId).filter((id) => id !== null)).size;
  const office = actor.grants.find((grant) => grant.office !== null)?.office;
  if (seats === 0) return office ?? '';
  return seats === 1 ? '1 seat' : `${seats} seats`;
}
