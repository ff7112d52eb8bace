/** How often each numbered property of the anonymisation is tried, at least. */
export const RUNS = { numRuns: 1_000 }

/** Whether this is the long run: `npm run prove`, in which whole scenarios are held through the screen. */
export const AT_LENGTH = process.env['PROVE'] !== undefined
