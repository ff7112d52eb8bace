// Where walk-in hours are held, when at more than one place: each has totals of its own, on the tablet only.
import type { Counts, Tally } from './tally.ts'

const UNITS = ['hours', 'hoursWithoutVisit', 'visits', 'visitors'] as const
export type LocationUnit = (typeof UNITS)[number]

/** The name under which a tally counts a location. */
export const nameOf = (location: string): string => `location-${location}`

/** The same tally, counted for its location as well. */
export const atLocation = (tally: Tally, location: string | undefined): Tally =>
  location === undefined
    ? tally
    : {
        ...tally,
        counts: { ...tally.counts, [nameOf(location)]: Object.fromEntries(UNITS.map((unit) => [unit, tally[unit]])) },
      }

/** The totals of one location in a tally. */
export function totalsAt({ counts }: Pick<Tally, 'counts'>, location: string): Readonly<Record<LocationUnit, number>> {
  const known: Counts = counts[nameOf(location)] ?? {}
  const { hours = 0, hoursWithoutVisit = 0, visits = 0, visitors = 0 } = known
  return { hours, hoursWithoutVisit, visits, visitors }
}
