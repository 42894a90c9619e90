import { z } from 'zod';
import * as partnerships from '@/db/repositories/partnerships';
import { query } from '@/lib/access/gate';

/** Whom a person asks for help: the contact of each of their partnerships. */
export const listContacts = query({
  name: 'partnership.list-contacts',
  permission: 'self:read',
  scope: 'all',
  input: z.object({}),
  load: ({ actor }) => Promise.resolve({ place: { partnershipId: actor.grants[0]?.partnershipId ?? '' } }),
  run: ({ tx }) => partnerships.listContacts(tx),
});

export type ContactsView = Awaited<ReturnType<typeof listContacts>>;
