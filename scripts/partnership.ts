// `npm run partnership -- create …`: a partnership with its board, first manager and first secretariat holder.
import { parseArgs } from 'node:util';
import { makePartnership } from '@/db/import/make-partnership';
import { onDatabase, printFaults } from './import/report';

const usage = `npm run partnership -- create
  --name "North Vale Strategic Migration Partnership"   --short-name "North Vale SMP"   [--slug north-vale]
  --nation England|Wales|Scotland|"Northern Ireland"     [--host "Kestrel County Council"]
  [--calendar england-and-wales|scotland|northern-ireland]   [--contact-email secretariat@northvale.example]
  --manager "Gwen Ashdown <gwen@northvale.example>"      --secretariat "Rhys Calloway <rhys@northvale.example>"
  [--empty | --demo]   which database under .data/; else the one started last`;

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: text,
    'short-name': text,
    slug: text,
    nation: text,
    host: text,
    calendar: text,
    'contact-email': text,
    manager: text,
    secretariat: text,
    empty: { type: 'boolean' },
    demo: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

function whoIs(typed: string): { name: string; email: string } | null {
  const [, name, email] = /^\s*(.+?)\s*<([^<>]+)>\s*$/.exec(typed) ?? [];
  return name && email ? { name, email } : null;
}

const { name, 'short-name': shortName, nation } = values;
const missing = (['name', 'short-name', 'nation', 'manager', 'secretariat'] as const).filter(
  (option) => !values[option],
);
const [manager, secretariat] = [whoIs(values.manager ?? ''), whoIs(values.secretariat ?? '')];

if (positionals[0] !== 'create' || values.help) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else if (!name || !shortName || !nation || !manager || !secretariat) {
  console.error(
    missing.length > 0
      ? `Missing: ${missing.map((option) => `--${option}`).join(', ')}`
      : 'Write people as "Name <address>".',
  );
  console.error(usage);
  process.exitCode = 2;
} else
  await onDatabase(values, async (url) => {
    const wish = {
      name,
      shortName,
      nation,
      manager,
      secretariat,
      slug: values.slug,
      host: values.host,
      calendar: values.calendar,
      contactEmail: values['contact-email'],
    };
    const made = await makePartnership(url, wish);
    if (!made.ok) printFaults(made.faults.map(({ column, reason }) => ({ place: column, reason })));
    else
      console.log(
        `${name} is at /p/${made.slug}. ${manager.name} manages it; ${secretariat.name} holds the secretariat's seat of its board.`,
      );
  });
