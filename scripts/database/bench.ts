import { fillBare } from '@/db/fill/bare';
import { logStatements } from '@/db/fill/statement-log';
import { startVisit } from '@/db/fill/visit';
import { makeRolesAndDatabase } from './administer';
import { builtIn } from './environment';
import { ownerUrl } from './prepare';

/** The database of the bare page. */
export async function prepareBare() {
  const place = builtIn();
  await makeRolesAndDatabase(place, place.database);
  await fillBare(ownerUrl(place, place.database));
}

export function signVisitorIn() {
  const place = builtIn();
  return startVisit(ownerUrl(place, place.database));
}

export const startStatementLog = () => logStatements(builtIn().adminUrl, true);
export const endStatementLog = () => logStatements(builtIn().adminUrl, false);
