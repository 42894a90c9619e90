// The project's own checks: `node --import tsx scripts/checks.ts shape|imports|lock|registry`.
import fs from 'node:fs';
import { sources } from './checks/files';
import { circles, faultsOfImports } from './checks/imports';
import { faultsOfLock } from './checks/lock';
import { faultsOfShape } from './checks/shape';
import { registryText } from './checks/use-cases';

const all = [...sources()];
const checks: Record<string, () => string[]> = {
  shape: () => all.flatMap(faultsOfShape),
  imports: () => [...all.flatMap(faultsOfImports), ...circles(all)],
  lock: () => faultsOfLock(fs.readFileSync('package-lock.json', 'utf8')),
  registry: staleRegistry,
};

/** Who may do what is asked of the registry, so a use-case missing from it would escape the matrix. */
function staleRegistry(): string[] {
  const written = all.find(({ file }) => file === 'lib/registry.generated.ts')?.text;
  return written === registryText(all) ? [] : ['lib/registry.generated.ts is stale: npm run registry'];
}

const check = checks[process.argv[2] ?? ''];
if (!check) throw new Error(`which check? ${Object.keys(checks).join(', ')}`);
const faults = check();
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
