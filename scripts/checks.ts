// The project's own checks: `node --import tsx scripts/checks.ts shape|imports|lock`.
import fs from 'node:fs';
import { sources } from './checks/files';
import { circles, faultsOfImports } from './checks/imports';
import { faultsOfLock } from './checks/lock';
import { faultsOfShape } from './checks/shape';

const all = [...sources()];
const checks: Record<string, () => string[]> = {
  shape: () => all.flatMap(faultsOfShape),
  imports: () => [...all.flatMap(faultsOfImports), ...circles(all)],
  lock: () => faultsOfLock(fs.readFileSync('package-lock.json', 'utf8')),
};

const check = checks[process.argv[2] ?? ''];
if (!check) throw new Error(`which check? ${Object.keys(checks).join(', ')}`);
const faults = check();
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
