import { readDeployment } from '@/db/deployment';
import { FILL_VERSION, fillDatabase, usual } from '@/db/fill/fill';
import { bringUpToDate, ownerUrl } from './prepare';
import { drop, exists, rename } from './administer';
import { builtIn } from './environment';
import { Problem } from './plain-words';

/** How long the newest meetings of a fill stay to come. */
const goodForDays = 14;

/**
 * A large scratch database of so many years, `again` even where there is one. Filled in a database of another name and
 * renamed at the end: a killed fill leaves no half of one. Only a database that an earlier fill marked is replaced.
 */
export async function prepareFilled(wish: string | undefined) {
  const [years = '', again] = (wish ?? '').split(' ');
  if (!/^([1-9]|10)$/.test(years)) throw new Problem('Say how many years, from 1 to 10.');
  const place = builtIn();
  const url = ownerUrl(place, place.database);
  if (await exists(place.adminUrl, place.database)) {
    const deployment = await readDeployment(url);
    if (deployment?.kind !== 'test' || deployment.storyVersion === null)
      throw new Problem(`The database ${place.database} was not made by a fill; it stays as it is.`);
    const days = (Date.now() - deployment.madeAt.getTime()) / 86_400_000;
    const fresh = deployment.storyVersion === FILL_VERSION && days < goodForDays;
    if (!again && fresh && (await migrates(place))) {
      console.log(`  Database: ${place.database}, filled ${days < 1 ? 'today' : `${days.toFixed(0)} days ago`}`);
      return { kind: 'test' };
    }
  }
  const aside = `${place.database}_new`;
  await drop(place.adminUrl, aside);
  await bringUpToDate(place, aside);
  console.log(`Filling ${place.database}: ${years} years of twelve partnerships`);
  const today = new Date().toISOString().slice(0, 10);
  await fillDatabase(ownerUrl(place, aside), {
    ...usual,
    years: Number(years),
    today,
    say: (line) => console.log(line),
  });
  await drop(place.adminUrl, place.database);
  await rename(place.adminUrl, aside, place.database);
  return { kind: 'test' };
}

/** A scratch database of another branch may not take this one's migrations; it is filled anew then. */
async function migrates(place: ReturnType<typeof builtIn>): Promise<boolean> {
  try {
    await bringUpToDate(place, place.database);
    return true;
  } catch {
    return false;
  }
}
