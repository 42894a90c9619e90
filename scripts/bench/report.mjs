import { median } from './load.mjs';
import { summarise } from './rounds.mjs';

const most = { ratio: 2.5, growth: 1.2 };
const number = (value, digits = 1) => value.toFixed(digits);
const pair = ({ value, ratio }) => `${number(value)} ms ${number(ratio, 2)}×`;

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows)
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]))).join('   ')}`,
    );
}

const pagesOf = (results, years) => results.filter(({ target }) => target.server.years === years);

/** The figures as ratios to the bare page, then whether the aims hold. True when all of them do. */
export function report(seen, { statements, memory }) {
  const results = [...seen].map(([target, rounds]) => ({ target, rounds }));
  const bare = results.find(({ target }) => target.server.years === 0);
  const lines = results.map(({ target, rounds }) => ({ target, figures: summarise(rounds, bare.rounds) }));
  console.log('\nEach cell: median of the rounds, and its ratio to the bare page in the same round.');
  table([
    ['page', 'years', 'p50, 1 conn.', 'p50, 8 conn.', 'p95, 8 conn.', 'requests/s', 'statements', 'kB'],
    ...lines.map(({ target, figures }) => {
      const counted = statements[target.server.years]?.[target.page];
      return [
        target.page,
        target.server.years || '',
        pair(figures.one),
        pair(figures.eight),
        pair(figures.slow),
        `${number(figures.rate.value, 0)} ${number(figures.rate.ratio, 2)}×`,
        counted?.statements ?? '',
        counted ? number(counted.bytes / 1024) : '',
      ];
    }),
  ]);
  console.log(`\nMemory (RSS) after it: ${memory.map(({ name, mb }) => `${name} ${mb} MB`).join(', ')}`);

  const faults = [];
  for (const { target, figures } of lines)
    for (const [connections, { ratio }] of [
      ['1', figures.one],
      ['8', figures.eight],
    ])
      if (ratio > most.ratio)
        faults.push(
          `${target.page}, ${target.server.years} years, ${connections} connections: p50 is ${number(ratio, 2)} × bare, more than ${most.ratio}`,
        );
  const growth = [];
  for (const { target, rounds } of pagesOf(results, 10)) {
    const before = pagesOf(results, 1).find((one) => one.target.page === target.page);
    const grown = (pick) => median(rounds.map((round, index) => pick(round) / pick(before.rounds[index])));
    const [one, eight] = [grown((round) => round.one.p50), grown((round) => round.eight.p50)];
    growth.push([target.page, number(one, 2), number(eight, 2)]);
    for (const [connections, ratio] of [
      ['1', one],
      ['8', eight],
    ])
      if (ratio > most.growth)
        faults.push(
          `${target.page}, ${connections} connections: ten years take ${number(ratio, 2)} × one year, more than ${most.growth}`,
        );
  }
  console.log('\nFrom 1 year to 10 years, p50:');
  table([['page', '1 conn.', '8 conn.'], ...growth]);
  console.log(
    faults.length === 0
      ? `\nThe aims hold: p50 at most ${most.ratio} × bare, growth at most 20 %.`
      : `\nNot all aims hold (p50 at most ${most.ratio} × bare, growth at most 20 %):`,
  );
  for (const fault of faults) console.log(`  ${fault}`);
  return faults.length === 0;
}
