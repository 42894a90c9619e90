// Work on the database with the owner's or the administrator's address; never part of the serving process.
import { endStatementLog, prepareBare, signVisitorIn, startStatementLog } from './database/bench';
import { checkServer } from './database/check-server';
import { prepareDemo, prepareFreshDemo, prepareReal, prepareTemplate } from './database/prepare';
import { prepareFilled } from './database/prepare-filled';
import { prepareServer } from './database/prepare-server';
import { printRoles } from './database/print-roles';
import { inPlainWords } from './database/plain-words';
import { markAs, migrateOwner, tellStoryTo } from './database/single-steps';

const verbs: Record<string, (argument: string | undefined) => Promise<unknown>> = {
  roles: printRoles,
  migrate: migrateOwner,
  story: tellStoryTo,
  check: checkServer,
  mark: markAs,
  'prepare-demo': prepareDemo,
  'prepare-fresh-demo': prepareFreshDemo,
  'prepare-real': prepareReal,
  'prepare-server': prepareServer,
  'prepare-template': prepareTemplate,
  'prepare-filled': prepareFilled,
  'prepare-bare': prepareBare,
  'sign-visitor-in': signVisitorIn,
  'start-statement-log': startStatementLog,
  'end-statement-log': endStatementLog,
};

const [, , verb = '', argument] = process.argv;
const work = verbs[verb];
if (!work) {
  console.error('npm run database -- roles | migrate | story | check | mark demo|real|test');
  process.exitCode = 2;
} else {
  try {
    const result = await work(argument);
    if (result) process.send?.(result);
  } catch (error) {
    console.error(inPlainWords(error));
    process.exitCode = 1;
  }
  if (process.connected) process.disconnect();
}
