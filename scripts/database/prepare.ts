import { markDeployment, readDeployment } from '@/db/deployment';
import { migrate } from '@/db/migrate';
import { demoPeople, STORY_VERSION, tellStory } from '@/db/seed/story';
import { drop, exists, makeRolesAndDatabase, rename } from './administer';
import { builtIn, withDatabase, withRole } from './environment';

type BuiltIn = ReturnType<typeof builtIn>;

export const ownerUrl = ({ adminUrl, passwords }: BuiltIn, database: string) =>
  withDatabase(withRole(adminUrl, 'tabled_owner', passwords.owner), database);

export async function bringUpToDate(place: BuiltIn, database: string): Promise<number> {
  await makeRolesAndDatabase(place, database);
  const { applied } = await migrate(ownerUrl(place, database));
  return applied;
}

const migrations = (applied: number) =>
  applied === 0 ? 'up to date' : `${String(applied)} ${applied === 1 ? 'migration' : 'migrations'} applied`;

/** Told in a database of another name and renamed at the end: a killed start leaves no half-told demo. */
async function tellAside(place: BuiltIn): Promise<string> {
  const aside = `${place.database}_new`;
  await drop(place.adminUrl, aside);
  await bringUpToDate(place, aside);
  const url = ownerUrl(place, aside);
  await tellStory(url, new Date());
  if (!(await readDeployment(url))) await markDeployment(url, 'demo', STORY_VERSION);
  return aside;
}

function olderStory(version: number | null | undefined): string[] {
  if (version === STORY_VERSION) return [];
  const told = version == null ? 'an older story' : `version ${String(version)} of the demo's story`;
  return [
    `This demo holds ${told}; the present one is version ${String(STORY_VERSION)}. ` +
      'Your demo stays as it is. To have the new story: npm start -- --fresh-demo',
  ];
}

export async function prepareDemo() {
  const place = builtIn();
  if (!(await exists(place.adminUrl, place.database))) {
    const aside = await tellAside(place);
    await rename(place.adminUrl, aside, place.database);
    console.log(`  Database: ${place.database} made, the demo's story told`);
    return { kind: 'demo', people: demoPeople, notes: [] };
  }
  const applied = await bringUpToDate(place, place.database);
  const deployment = await readDeployment(ownerUrl(place, place.database));
  console.log(`  Database: ${place.database}, ${migrations(applied)}`);
  return { kind: 'demo', people: demoPeople, notes: olderStory(deployment?.storyVersion) };
}

/** The old demo stays beside the new one, until the next fresh one. */
export async function prepareFreshDemo() {
  const place = builtIn();
  const before = `${place.database}_before`;
  if (!(await exists(place.adminUrl, place.database))) return prepareDemo();
  const aside = await tellAside(place);
  await drop(place.adminUrl, before);
  await rename(place.adminUrl, place.database, before);
  await rename(place.adminUrl, aside, place.database);
  console.log(`  Database: the demo told anew; the one before is kept as ${before}`);
  return { kind: 'demo', people: demoPeople, notes: [] };
}

export async function prepareReal() {
  const place = builtIn();
  const made = !(await exists(place.adminUrl, place.database));
  const applied = await bringUpToDate(place, place.database);
  const url = ownerUrl(place, place.database);
  if (!(await readDeployment(url))) await markDeployment(url, 'real', null);
  console.log(`  Database: ${place.database}, ${made ? 'made, ' : ''}${migrations(applied)}`);
  return { kind: 'real' };
}

/** Tests copy this one. */
export async function prepareTemplate() {
  const place = builtIn();
  await bringUpToDate(place, place.database);
  const url = ownerUrl(place, place.database);
  if (!(await readDeployment(url))) await markDeployment(url, 'test', null);
  return { kind: 'test' };
}
