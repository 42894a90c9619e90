// `npm run organisation -- succeed …`: councils that merge or split, on a date.
import { parseArgs } from 'node:util';
import { succeed } from '@/db/import/succeed';
import { isDay } from './import/is-day';
import { onDatabase, printFaults } from './import/report';

const usage = `npm run organisation -- succeed
  --of E07000026 --of E07000028   --by E06000063   --on 2027-04-01     several become one
  --of "Ashby Vale Borough Council"   --by "Ashby Council" --by "Vale Council"   --on 2027-04-01     one becomes several
  GSS codes or exact names, both in the register already; --on is the first day of the successor, past or to come.
  Seats and open work follow in every partnership on that day. A split, or a merger that gives one council two voting
  seats in a group, waits for that partnership's manager. The same again changes nothing.
  --example   prints a whole example
  [--empty | --demo]   which database under .data/; else the one started last`;

const example = `npm run import -- organisations successors.csv     (name,gss_code: Westmorland and Furness Council,E06000064)
npm run organisation -- succeed --of E07000026 --of E07000028 --by E06000063 --on 2027-04-01`;

const many = { type: 'string', multiple: true } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { of: many, by: many, on: { type: 'string' }, example: { type: 'boolean' }, empty: { type: 'boolean' }, demo: { type: 'boolean' }, help: { type: 'boolean' } },
});
const { of = [], by = [], on = '' } = values;

if (values.example) console.log(example);
else if (positionals[0] !== 'succeed' || values.help || of.length === 0 || by.length === 0) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else if (!isDay(on)) {
  console.error('Write the day as --on 2027-04-01.');
  process.exitCode = 2;
} else
  await onDatabase(values, async (url) => {
    const done = await succeed(url, { of, by, on });
    if (!done.ok) {
      printFaults(done.faults.map(({ column, reason }) => ({ place: column, reason })));
      return;
    }
    console.log(done.changed ? `${of.join(', ')}: succeeded by ${by.join(', ')} on ${on}.` : 'The register said so already; nothing was changed in it.');
    for (const line of done.lines) console.log(line);
  });
