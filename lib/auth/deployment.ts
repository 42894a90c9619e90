import { auth } from '@/db/client/auth';
import { findDeploymentKind } from '@/db/repositories/sign-in';

let known: string | undefined;

/** Whether this is a demonstration; the mark is set when the database is made and never changes, so it is asked once. */
export async function isDemo(): Promise<boolean> {
  known ??= (await findDeploymentKind(auth())) ?? undefined;
  return known === 'demo';
}
