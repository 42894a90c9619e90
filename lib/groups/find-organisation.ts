import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as organisations from '@/db/repositories/organisations';
import type { OrganisationKind } from '@/db/schema/vocabulary';
import { Invalid } from '@/lib/platform/errors';

interface Typed {
  organisation?: string | undefined;
  organisationKind?: OrganisationKind | undefined;
}
export interface Organisation {
  id: string;
  name: string;
  kind: OrganisationKind;
}

/** The organisation that was typed, added to the register when its kind was chosen. @throws Invalid with the names that come near */
export async function findOrganisation(tx: Tx, typed: Typed): Promise<Organisation | null> {
  const name = typed.organisation;
  if (name === undefined) return null;
  const known = await organisations.findByName(tx, { name });
  if (known) return known;
  const kind = typed.organisationKind;
  if (kind !== undefined) return { id: await organisations.register(tx, { id: randomUUID(), name, kind }), name, kind };
  const near = await organisations.listLike(tx, { words: name, limit: 6 });
  const hint = near.length > 0 ? `Did you mean ${near.join(', or ')}? ` : '';
  throw new Invalid({ organisation: [`“${name}” is not in the register. ${hint}Correct it, or say below what kind of organisation it is to add it.`] });
}
