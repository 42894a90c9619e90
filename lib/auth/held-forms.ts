import { randomUUID } from 'node:crypto';
import { auth } from '@/db/client/auth';
import * as signIn from '@/db/repositories/sign-in';
import { seal, unseal } from '@/lib/platform/secrets';
import type { FormValues } from '@/lib/web/form-state';

const purpose = 'form signed as';

/** A hidden field of every form: whose form it is, so that it can wait for that person if the session ends meanwhile. */
export const signedAs = (personId: string): string => seal(purpose, personId);

export const unsealPerson = (sealed: string): string | null => unseal(purpose, sealed);

/** Keeps a form that came too late. Null when nobody's seal is on it. */
export async function holdForm(args: {
  sealed: unknown;
  form: string;
  path: string;
  fields: FormValues;
}): Promise<string | null> {
  const personId = typeof args.sealed === 'string' ? unseal(purpose, args.sealed) : null;
  if (!personId) return null;
  const id = randomUUID();
  await signIn.insertHeldForm(auth(), {
    id,
    personId,
    form: args.form,
    path: args.path,
    fields: args.fields,
    heldAt: new Date(),
  });
  return id;
}

/** The words of a held form for the person who typed them; nobody else ever gets them. */
export async function findHeld(args: { id: string | undefined; personId: string; form: string }) {
  if (!args.id || !/^[0-9a-f-]{36}$/.test(args.id)) return null;
  const found = await signIn.findHeldForm(auth(), { id: args.id, personId: args.personId });
  return found && found.form === args.form ? { fields: found.fields, heldAt: found.heldAt } : null;
}

/** Once a form is saved its own held words go; the same form in another place keeps its. */
export const forgetHeld = (args: { personId: string; form: string; path: string }) =>
  signIn.deleteHeldForms(auth(), args);
