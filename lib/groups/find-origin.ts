import type { Tx } from '@/db/client/app';
import type { OrganisationKind } from '@/db/schema/vocabulary';
import { Invalid } from '@/lib/platform/errors';
import { findOrganisation } from './find-organisation';

interface Typed {
  organisation?: string | undefined;
  organisationKind?: OrganisationKind | undefined;
  noOrganisation: boolean;
}

/**
 * Whence the holder of a sector's seat comes, so that conflicts can be found; none for a role-only seat, where it could
 * tell who sits there, and none where the seat itself is an organisation's.
 */
export async function findOrigin(tx: Tx, seat: { organisationId: string | null; roleOnly: boolean }, typed: Typed): Promise<string | null> {
  if (seat.organisationId !== null || seat.roleOnly) return null;
  const found = await findOrganisation(tx, typed);
  if (!found && !typed.noOrganisation)
    throw new Invalid({ organisation: ['This is a sector’s seat: enter the organisation this person comes from, or tick that there is none.'] });
  return found?.id ?? null;
}
