/** One line per step, ended with how long it took when that is worth knowing. */
export async function step(what, work) {
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  console.log(`  ${what(result)}${seconds >= 1 ? ` (${seconds.toFixed(0)} s)` : ''}`);
  return result;
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
