import type postgres from 'postgres';
import { insertAll, type ImportKind } from './kind';
import { Organisations } from './organisations';
import { PeopleRows } from './people-rows';
import { Places } from './places';
import { Seating } from './seating';
import { tellGroups } from './tell-groups';

const dates = ['appointment', 'office'] as const;

async function write(sql: postgres.TransactionSql, work: PeopleRows): Promise<void> {
  await insertAll(
    sql,
    'person',
    work.seating.newPeople.map(({ id, name }) => ({ id, name, made_at: work.now })),
  );
  await insertAll(
    sql,
    'person_contact',
    work.seating.newPeople.map(({ id, email, phone }) => ({ person_id: id, email, phone })),
  );
  await insertAll(sql, 'seat', work.seating.newSeats);
  const placeholder = { started_at: work.now };
  await insertAll(
    sql,
    'appointment',
    work.newAppointments.map((row) => ({ ...row, ...placeholder })),
  );
  await insertAll(
    sql,
    'office',
    work.newOffices.map((row) => ({ ...row, ...placeholder })),
  );
  for (const { id, endsOn } of work.endings)
    await sql`update appointment set ends_on = ${endsOn}::date where id = ${id}`;
  // An inclusive London day begins and ends at an instant; today's begins now.
  const touched = [...work.newAppointments, ...work.newOffices, ...work.endings].map((row) =>
    String(row['id' as keyof typeof row]),
  );
  for (const table of dates)
    await sql`update ${sql(table)} set
        started_at = case when starts_on = (${work.now} at time zone 'Europe/London')::date then ${work.now}
          else starts_on::timestamp at time zone 'Europe/London' end,
        ended_at = (ends_on + 1)::timestamp at time zone 'Europe/London'
      where id = any (${touched}::uuid[])`;
}

/** Who is new and can be reached by mail is invited: the days begin with the import. The same fourteen as the function `invite`. */
async function inviteNew(sql: postgres.TransactionSql, work: PeopleRows): Promise<void> {
  const reached = work.seating.newPeople.filter(({ email }) => email !== null).map(({ id }) => id);
  await sql`update appointment set invited_until = (greatest(started_at, ${work.now}) at time zone 'Europe/London')::date + 14
    where person_id = any (${reached}::uuid[])`;
}

async function readPeople(sql: postgres.TransactionSql, now: Date): Promise<PeopleRows> {
  const kinds = await sql<{ id: string; kind: string }[]>`select id, kind from organisation`;
  const places = await Places.read(sql);
  const work = new PeopleRows(
    places,
    await Organisations.read(sql),
    await Seating.read(sql, now),
    new Map(kinds.map(({ id, kind }) => [id, kind])),
    now,
  );
  return work;
}

export const people: ImportKind = {
  columns: [
    'partnership',
    'group',
    'name',
    'email',
    'phone',
    'organisation',
    'sector',
    'seat',
    'seat_kind',
    'appointment',
    'comes_from',
    'office',
    'from',
    'to',
    'role_only',
  ],
  needed: ['partnership', 'name'],
  example: [
    'partnership,group,name,email,organisation,sector,seat_kind,appointment,office,from,to',
    'north-vale,Partnership Board,Mina Okafor,mina.okafor@ashbyvale.example,Ashby Vale Borough Council,,voting,holder,chair,2026-01-01,',
    'north-vale,Partnership Board,Tom Brierley,tom.brierley@ashbyvale.example,Ashby Vale Borough Council,,voting,assistant,,2026-01-01,2026-12-31',
  ],
  async work(sql, sheet, now) {
    const work = await readPeople(sql, now);
    const changedRows = sheet.rows.filter((row) => work.take(row)).length;
    const notes: string[] = [];
    if (sheet.faults.length === 0 && changedRows > 0) {
      await write(sql, work);
      await inviteNew(sql, work);
      const told = await tellGroups(sql, work.changes, now);
      notes.push(
        `People made: ${work.seating.newPeople.length}; seats made: ${work.seating.newSeats.length}`,
        `Mails owed to the changed groups: ${told}`,
      );
    }
    return {
      added: changedRows - work.endings.length,
      changed: work.endings.length,
      unchanged: sheet.rows.length - changedRows,
      notes,
    };
  },
};
