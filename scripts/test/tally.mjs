/** Counts what passed and failed over all parts of a run. */
export class Tally {
  passed = 0;
  failed = 0;

  add({ passed, failed }) {
    this.passed += passed;
    this.failed += failed;
  }

  /** One check: it passes or fails as a whole. What it printed is shown when it fails; a throw is a failure. */
  async check(name, work) {
    const began = performance.now();
    let failure = null;
    try {
      failure = await work();
    } catch (error) {
      failure = error.stack ?? String(error);
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${failure === null ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
    if (failure !== null) console.log(failure.trim());
    this.add(failure === null ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    return failure === null;
  }
}

/** A part that ended badly without naming a failed test still failed. */
export function atLeastOneFailure(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
