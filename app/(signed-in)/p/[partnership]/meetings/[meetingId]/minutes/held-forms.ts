import type { FormValues } from '@/lib/web/form-state';
import type { Frame } from '@/lib/web/frame';
import { heldFor } from '@/lib/web/held-page';

export type Held = Record<string, { held?: FormValues; heldNote?: string }>;

/** Whichever form of this page waited for its person. */
export async function heldForms(frame: Frame, id: string | undefined): Promise<Held> {
  if (!id) return {};
  const names = ['paragraph', 'change-paragraph', 'correction', 'reservation', 'record-reservation'];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await heldFor(frame, id, name)] as const)));
}
