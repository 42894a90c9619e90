// `npm run partnership -- create …`: a partnership with its board, first manager and first secretariat holder; dormant and revived.
import { parseArgs } from 'node:util';
import { makePartnership } from '@/db/import/make-partnership';
import { revive, setDormant } from '@/db/import/set-dormant';
import { isDay } from './import/is-day';
import { onDatabase, printFaults } from './import/report';

const usage = `npm run partnership -- create
  --name "North Vale Strategic Migration Partnership"   --short-name "North Vale SMP"   [--slug north-vale]
  --nation England|Wales|Scotland|"Northern Ireland"     [--host "Kestrel County Council"]
  [--calendar england-and-wales|scotland|northern-ireland]   [--contact-email secretariat@northvale.example]
  --manager "Gwen Ashdown <gwen@northvale.example>"      --secretariat "Rhys Calloway <rhys@northvale.example>"

npm run partnership -- dormant SLUG --custodian "Kestrel County Council, Records" --contact records@kestrel.example --from 2026-12-01
npm run partnership -- revive SLUG
  read-only from that day, past or to come, with a custodian named on its pages and at the desks that owe it an answer

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
    custodian: text,
    contact: text,
    from: text,
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

const [verb, slug] = positionals;

async function sleepOrWake(verb: 'dormant' | 'revive', slug: string): Promise<void> {
  const { custodian, contact, from } = values;
  if (verb === 'dormant' && (!custodian || !contact || !from || !isDay(from))) {
    console.error('Say who looks after the record and from when: --custodian "…" --contact … --from 2026-12-01');
    process.exitCode = 2;
    return;
  }
  await onDatabase(values, async (url) => {
    const done = verb === 'revive' ? await revive(url, slug) : await setDormant(url, { slug, custodian: custodian ?? '', contact: contact ?? '', from: from ?? '' });
    if (!done.ok) printFaults(done.faults.map(({ column, reason }) => ({ place: column, reason })));
    else if (!done.changed) console.log('It is so already; nothing was changed.');
    else if (verb === 'revive') console.log(`/p/${slug} is active again.`);
    else console.log(done.begins ? `/p/${slug} is dormant; ${custodian ?? ''} looks after its record.` : `/p/${slug} goes dormant on ${from ?? ''}.`);
  });
}

if ((verb === 'dormant' || verb === 'revive') && slug && !values.help) await sleepOrWake(verb, slug);
else if (verb !== 'create' || values.help) {
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
