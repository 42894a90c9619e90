import { randomUUID } from 'node:crypto';
import { holidayCalendars, nations, type HolidayCalendar, type Nation } from '../schema/vocabulary';
import { slugOf } from '@/lib/platform/text';
import { insertAll, type ImportKind } from './kind';
import { Organisations } from './organisations';
import type { SheetRow } from './sheet';

const calendarOf: Record<Nation, HolidayCalendar> = {
  England: 'england-and-wales',
  Wales: 'england-and-wales',
  Scotland: 'scotland',
  'Northern Ireland': 'northern-ireland',
};

/** A body that hosts a partnership is a council by its name, else a body of councils. */
export const hostKind = (name: string) =>
  /\bcouncil$/i.test(name) ? ('council' as const) : ('local-government body' as const);

/** "active", or "ceased by 2024-02": dormant from about then. */
function stateOf(row: SheetRow): { state: 'active' | 'dormant'; dormant_from: string | null } {
  const typed = row.raw('status').toLowerCase();
  const ceased = /^(?:ceased|dormant) (?:by|from|in) (\d{4}-(?:0[1-9]|1[0-2]))$/.exec(typed)?.[1];
  if (ceased) return { state: 'dormant', dormant_from: `${ceased}-01` };
  if (typed !== '' && typed !== 'active')
    row.fault('status', `"${row.raw('status')}" is neither "active" nor "ceased by 2024-02".`);
  return { state: 'active', dormant_from: null };
}

function nationsOf(row: SheetRow): Nation[] {
  const found = row
    .raw('nation')
    .split(/\s*[,/]\s*/)
    .map((typed) => nations.find((nation) => nation.toLowerCase() === typed.toLowerCase()));
  const known = found.filter((nation) => nation !== undefined);
  if (known.length < found.length)
    row.fault('nation', `"${row.raw('nation')}" is none of: ${nations.join(', ')}.`);
  return known;
}

export const partnerships: ImportKind = {
  columns: [
    'name',
    'smp',
    'short_name',
    'slug',
    'nation',
    'host',
    'host_body',
    'calendar',
    'contact_email',
    'contact_phone',
    'status',
  ],
  needed: ['short_name', 'nation'],
  example: [
    'name,short_name,nation,host,calendar,contact_email,status',
    'North Vale Strategic Migration Partnership,North Vale SMP,England,Kestrel County Council,england-and-wales,secretariat@northvale.example,active',
    'Westmarch Strategic Migration Partnership,Westmarch SMP,Wales,Marchfield Council,,,ceased by 2024-02',
  ],
  async work(sql, sheet) {
    const register = await Organisations.read(sql);
    const slugs = new Set(
      (await sql<{ slug: string }[]>`select slug from partnership`).map(({ slug }) => slug),
    );
    const inFile = new Set<string>();
    const rows: Record<string, unknown>[] = [];
    for (const row of sheet.rows) {
      const shortName = row.needed('short_name', 'a short name', 60);
      const name = row.text('name') ?? row.text('smp');
      if (!name) row.fault('name', 'Enter a name.');
      const slug = slugOf(row.raw('slug') || (shortName ?? ''));
      const found = nationsOf(row);
      const calendar = row.oneOf('calendar', holidayCalendars, calendarOf[found[0] ?? 'England']);
      const host = row.text('host') ?? row.text('host_body');
      const contact = {
        contact_email: row.email('contact_email'),
        contact_phone: row.text('contact_phone', 40),
      };
      const state = stateOf(row);
      if (inFile.has(slug))
        row.fault('short_name', `Two partnerships of this file would stand at /p/${slug}.`);
      inFile.add(slug);
      if (slugs.has(slug)) continue;
      const host_organisation_id = host
        ? (register.named(host)?.id ??
          register.add({ name: host, kind: hostKind(host), nation: found[0] ?? null }))
        : null;
      rows.push({
        id: randomUUID(),
        slug,
        name,
        short_name: shortName,
        nations: found,
        host_organisation_id,
        calendar,
        languages: found.includes('Wales') ? ['en', 'cy'] : ['en'],
        ...contact,
        ...state,
      });
    }
    if (sheet.faults.length === 0) {
      await insertAll(sql, 'organisation', register.added);
      await insertAll(sql, 'partnership', rows);
    }
    const hosts = register.added.length;
    return {
      added: rows.length,
      changed: 0,
      unchanged: sheet.rows.length - rows.length,
      notes: hosts ? [`Host organisations made: ${hosts}`] : [],
    };
  },
};
