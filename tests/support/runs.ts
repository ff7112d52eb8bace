/** How often each numbered property of the anonymisation is tried, at least. */
export const RUNS = { numRuns: 1_000 }

/** Whether this is the long run: `npm run prove`, in which whole scenarios are held through the screen. */
export const AT_LENGTH = process.env['PROVE'] !== undefined

/** The languages in which a tour of the screens looks at all of them. */
export const LANGUAGES: readonly ('nl' | 'en')[] = AT_LENGTH ? ['en', 'nl'] : ['nl']

/** How often a property is tried: as often as given in the long run, else a quarter of that. */
export const tries = (often: number): number => (AT_LENGTH ? often : Math.ceil(often / 4))
