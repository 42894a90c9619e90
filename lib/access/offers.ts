import type { Actor } from './actor';

/** Whether a partnership is read-only for everybody: dormant. */
export const isDormant = (actor: Actor, partnershipId: string): boolean =>
  actor.guest?.partnershipState === 'dormant' || actor.grants.some((grant) => grant.partnershipId === partnershipId && grant.partnershipState === 'dormant');

/** What a page offers when nothing may be done: none of it, but for what it lets see (`see…`). */
export const noneOf = <Can extends object>(can: Can): Can =>
  Object.fromEntries(Object.entries(can).map(([name, value]: [string, unknown]) => [name, value === true && !name.startsWith('see') ? false : value])) as Can;

/** A view as a dormant partnership gives it. */
export function withoutOffers<View>(view: View): View {
  if (typeof view !== 'object' || view === null || !('can' in view) || typeof view.can !== 'object' || view.can === null) return view;
  return { ...view, can: noneOf(view.can) };
}
