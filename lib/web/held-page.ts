import { timeOf } from '@/lib/calendar/london';
import { findHeld, unsealPerson } from '@/lib/auth/held-forms';
import type { FormValues } from './form-state';
import type { Frame } from './frame';

/** A form that waited for this person, ready for its component; nothing for anybody else. */
export async function heldFor(
  frame: Frame,
  id: string | undefined,
  form: string,
): Promise<{ held?: FormValues; heldNote?: string }> {
  const personId = unsealPerson(frame.signedAs);
  const found = personId ? await findHeld({ id, personId, form }) : null;
  if (!found) return {};
  return {
    held: found.fields,
    heldNote: `This is what you typed at ${timeOf(found.heldAt)}, before you were signed out. Nothing of it is saved yet.`,
  };
}
