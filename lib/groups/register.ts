import { query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { loadPartnership } from '@/lib/partnerships/subject';
import { csvOf } from '@/lib/platform/csv';
import { showRegisterInput } from './inputs';
import { registerRows, type RegisterRow } from './register-rows';

interface Asked {
  group?: string | undefined;
  organisation?: string | undefined;
  sector?: string | undefined;
  vacant?: string | undefined;
}

const narrowed = (rows: RegisterRow[], asked: Asked): RegisterRow[] =>
  rows.filter(
    (row) =>
      (asked.group === undefined || row.group.slug === asked.group) &&
      (asked.organisation === undefined || row.organisation === asked.organisation || row.people.some((one) => one.from === asked.organisation)) &&
      (asked.sector === undefined || row.sector === asked.sector) &&
      (asked.vacant === undefined || row.empty),
  );

const distinct = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b));

/** Who sits where, over all groups this person may see. */
export const showRegister = query({
  name: 'register.show',
  permission: 'partnership:read',
  scope: 'partnership',
  input: showRegisterInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, input, subject, now }) {
    const all = await registerRows(tx, actor, subject.partnership.id);
    const { partnership: _slug, ...asked } = input;
    const rows = narrowed(all, asked);
    return {
      partnership: subject.partnership,
      today: dayOf(now),
      asked,
      rows,
      vacant: rows.filter((row) => row.empty).length,
      choices: {
        groups: [...new Map(all.map((row) => [row.group.slug, row.group])).values()],
        organisations: distinct(all.flatMap((row) => [row.organisation, ...row.people.map((one) => one.from)])),
        sectors: distinct(all.map((row) => row.sector)),
      },
    };
  },
});

export type RegisterView = Awaited<ReturnType<typeof showRegister>>;

const head = ['group', 'seat', 'organisation', 'sector', 'kind', 'state', 'person', 'as', 'comes from', 'since', 'until'];

/** The same as a CSV file: a line for each person, and one for each seat that has nobody to show. */
export const exportRegister = query({
  name: 'register.export',
  permission: 'partnership:read',
  scope: 'partnership',
  input: showRegisterInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, input, subject }) {
    const rows = narrowed(await registerRows(tx, actor, subject.partnership.id), input);
    return csvOf([
      head,
      ...rows.flatMap((row) => {
        const seat = [row.group.name, row.label, row.organisation ?? '', row.sector, row.kind, row.state];
        if (row.people.length === 0) return [[...seat, '', '', '', '', '']];
        return row.people.map((one) => [...seat, one.name, one.kind, one.from ?? '', one.since, one.until ?? '']);
      }),
    ]);
  },
});
