import type { Actor } from './actor';

/** Whether a partnership is read-only for everybody: dormant. */
export const isDormant = (actor: Actor, partnershipId: string): boolean =>
  actor.guest?.partnershipState === 'dormant' || actor.grants.some((grant) => grant.partnershipId === partnershipId && grant.partnershipState === 'dormant');

/** A view as a dormant partnership gives it: what its `can` offers to do is not offered; what it lets see (`see…`) stays. */
export function withoutOffers<View>(view: View): View {
  if (typeof view !== 'object' || view === null || !('can' in view) || typeof view.can !== 'object' || view.can === null) return view;
  return { ...view, can: Object.fromEntries(Object.entries(view.can).map(([name, value]) => [name, value === true && !name.startsWith('see') ? false : value])) };
}
