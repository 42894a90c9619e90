// `npm run registry`: writes the static index of use-cases. `npm run check` fails while it is stale.
import fs from 'node:fs';
import { sources } from './checks/files';
import { registryText } from './checks/use-cases';

fs.writeFileSync('lib/registry.generated.ts', registryText([...sources()]));
