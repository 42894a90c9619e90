import { z } from 'zod';

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** What would make `npm ci` fail elsewhere: entries left out of the lock file, or addresses of this machine. */
export function faultsOfLock(text: string): string[] {
  const { packages } = lockFile.parse(JSON.parse(text));
  return Object.entries(packages).flatMap(([place, entry]) => {
    const faults = Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, place, name))
      .map((name) => `${place} ${entry.version ?? ''}: ${name} has no entry in package-lock.json`);
    if (entry.link || (entry.resolved && !entry.resolved.startsWith('https://registry.npmjs.org/')))
      faults.push(`${place}: comes from ${entry.resolved ?? 'a link'}, not from the registry`);
    return faults;
  });
}

/** Looks where Node would: beside the package, then in each folder above it. */
function isLocked(packages: Record<string, unknown>, place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at}${at ? '/' : ''}node_modules/${name}` in packages) return true;
    if (!at) return false;
  }
}
