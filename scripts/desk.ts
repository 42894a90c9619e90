// `npm run desk -- appoint …`: the first lead of an addressee's desk; a lead appoints everybody else on the page.
import { parseArgs } from 'node:util';
import { appointLead } from '@/db/import/appoint-lead';
import { onDatabase, printFaults } from './import/report';

const usage = `npm run desk -- appoint
  --desk home-office-asylum-accommodation   --lead "Priya Sandhu <priya.sandhu@homeoffice.example>"
  [--empty | --demo]   which database under .data/; else the one started last`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { desk: { type: 'string' }, lead: { type: 'string' }, empty: { type: 'boolean' }, demo: { type: 'boolean' }, help: { type: 'boolean' } },
});

const [, name, email] = /^\s*(.+?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(values.lead ?? '') ?? [];

if (positionals[0] !== 'appoint' || values.help || !values.desk || !name || !email) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const { desk } = values;
  await onDatabase(values, async (url) => {
    const made = await appointLead(url, { desk, name, email });
    if (made.ok) console.log(`${name} leads the desk of ${made.desk}, at /desk/${desk}.`);
    else printFaults(made.faults.map(({ column, reason }) => ({ place: column, reason })));
  });
}
