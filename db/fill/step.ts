/** One part of a fill: what it makes, in words, and the statements that make it. */
export interface Step {
  what: string;
  sql: string;
}

/**
 * Tools of every step, for this session only. Ids and choices come out of names, never out of chance: a fill made
 * again on the same day is the same, and that of one year is the newest part of that of ten.
 */
export const tools: Step = {
  what: 'plan',
  sql: `
    create function pg_temp.id(name text) returns uuid language sql immutable as
      $$ select md5('fill ' || name)::uuid $$;
    create function pg_temp.pick(name text, of int) returns int language sql immutable as
      $$ select (('x' || substr(md5(name), 1, 7))::bit(28)::int % of) $$;
    create function pg_temp.at(day date, hour int) returns timestamptz language sql immutable as
      $$ select (day + make_interval(hours => hour)) at time zone 'Europe/London' $$;
    create temp table fill_plan as select current_setting('fill.years')::int as years,
      current_setting('fill.meetings')::int as meetings, current_setting('fill.today')::date as today;
    -- So many lines of this list from some place on.
    create function pg_temp.prose(name text, sentences int) returns text language sql immutable as $$
      select array_to_string((array[
        'Members described what they saw in their own area since the last meeting, and what helped.',
        'Councils asked for earlier notice, in writing, with a name to write back to.',
        'The voluntary sector reported on move-on support and on where it could not keep up.',
        'It was noted that school places, health registration and travel are asked about most often.',
        'The figures were taken as read; two councils will check theirs and write by the end of the month.',
        'English classes are full in the towns and half empty where there is no bus in the evening.',
        'The group thanked those who had answered and named those who had not.',
        'A request for funding beyond March was discussed; nobody could say yet what will follow.',
        'The date of the next meeting stands; who cannot come sends a deputy.',
        'Nothing further was asked.'
      ])[1 + pg_temp.pick(name, 8) : pg_temp.pick(name, 8) + sentences], ' ') $$;
  `,
};
