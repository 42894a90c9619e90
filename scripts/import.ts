// `npm run import -- partnerships|organisations|interests|groups|people FILE.csv`: all of a file or nothing.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { importFile, importKinds, type ImportName } from '@/db/import/import';
import { onDatabase, printFaults } from './import/report';

const usage = `npm run import -- ${Object.keys(importKinds).join('|')} FILE.csv
  --example   prints the header and two rows
  --empty     into the real database under .data/, --demo into the demo; else the one started last`;

const isName = (word: string | undefined): word is ImportName =>
  word !== undefined && Object.hasOwn(importKinds, word);

async function load(url: string, name: ImportName, file: string): Promise<void> {
  const done = await importFile(url, name, fs.readFileSync(file));
  if (done.ignored.length > 0) console.log(`Columns not used: ${done.ignored.join(', ')}`);
  if (!done.ok) {
    printFaults(
      done.faults.map(({ line, column, reason }) => ({ place: `line ${line}, ${column}`, reason })),
    );
    return;
  }
  const { added, changed, unchanged, notes } = done.outcome;
  console.log(`${name}: ${added} added, ${changed} changed, ${unchanged} already there`);
  for (const note of notes) console.log(note);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { example: { type: 'boolean' }, empty: { type: 'boolean' }, demo: { type: 'boolean' } },
});
const [name, file] = positionals;
if (isName(name) && values.example) console.log(importKinds[name].example.join('\n'));
else if (!isName(name) || !file) {
  console.error(usage);
  process.exitCode = 2;
} else if (!fs.existsSync(file)) {
  console.error(`There is no file ${file}.`);
  process.exitCode = 2;
} else await onDatabase(values, (url) => load(url, name, file));
