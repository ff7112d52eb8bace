/** How often each numbered property of the anonymisation is tried, at least; `tests/invariants.test.ts` holds to it. */
export const RUNS = { numRuns: 1_000 }
