// `npm run check`: what can be checked without a database, in under a minute.
import { installPackages } from './start/install.mjs';
import { checks } from './test/parts.mjs';
import { Tally } from './test/tally.mjs';

console.log(await installPackages());
const tally = new Tally();
for (const { name, work } of checks) await tally.check(name, work);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
