/** How often each numbered property of the anonymisation is tried, at least. */
export const RUNS = { numRuns: 1_000 }

/** Whether everything is tried at length, for minutes, as before a release. */
export const AT_LENGTH = process.env['AT_LENGTH'] === '1'
