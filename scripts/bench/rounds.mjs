import { load, median } from './load.mjs';

const alone = { connections: 1, requests: 40 };
const together = { connections: 8, requests: 120 };

/** Every page in every round beside the bare page, so that what else the machine does is shared. */
export async function measure(targets, { rounds, say }) {
  for (const target of targets) await load({ ...target, connections: 8, requests: 250 });
  const seen = new Map(targets.map((target) => [target, []]));
  for (let round = 0; round < rounds; round++) {
    const order = targets.map((_, index) => targets[(index + round * 3) % targets.length]);
    for (const target of order)
      seen
        .get(target)
        ?.push({ one: await load({ ...target, ...alone }), eight: await load({ ...target, ...together }) });
    say(`  round ${round + 1} of ${rounds}`);
  }
  return seen;
}

/** The median over the rounds, each round held against the bare page of the same round. */
export function summarise(own, bare) {
  const of = (pick) => median(own.map(pick));
  const against = (pick) => median(own.map((round, index) => pick(round) / pick(bare[index])));
  const both = (pick) => ({ value: of(pick), ratio: against(pick) });
  return {
    one: both((round) => round.one.p50),
    eight: both((round) => round.eight.p50),
    slow: both((round) => round.eight.p95),
    rate: both((round) => round.eight.rate),
  };
}
