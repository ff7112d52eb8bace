// The checks of the store contract that are also tried on planted faults. Each gives the faults that it found, in words.
import { idOf, type Release, type ReleaseData } from '../../src/domain/disclosure/release.ts'
import { halfYearOf } from '../../src/domain/quarter.ts'
import { encodeRelease } from '../../src/protocol/encode-release.ts'
import type { Standing } from '../../src/protocol/standing.ts'
import type { TotalsQuery } from '../../src/protocol/totals.ts'
import type { Store, Submission } from '../../src/server/store/contract.ts'
import { recount } from '../support/recount.ts'
import { releaseOf } from '../support/releases.ts'

export const PERIODS: readonly TotalsQuery['per'][] = ['quarter', 'half-year', 'year', 'all']

/** A store checks no signature, so a made-up one does here. */
export const submissionOf = (release: Release, signature = 'c2lnbmF0dXJl'): Submission => ({
  id: idOf(release),
  body: `e30.${Buffer.from(encodeRelease(release)).toString('base64url')}.${signature}`,
  release,
})

export const releaseIn = (body: string): ReleaseData =>
  JSON.parse(Buffer.from(body.split('.')[1] ?? '', 'base64url').toString('utf8'))

/** Whether the totals are those of the stored bodies, for every period. */
export async function totalsFaults(store: Store, bodies: readonly string[]): Promise<string[]> {
  const tablets = (await store.tablets()).filter(({ revokedAt }) => revokedAt === null)
  const faults: string[] = []
  for (const per of PERIODS) {
    const kept = JSON.stringify(sorted(await store.totals({ per })))
    const counted = JSON.stringify(sorted(recount(bodies.map(releaseIn), tablets, { per })))
    if (kept !== counted) faults.push(`per ${per}: kept ${kept}, counted ${counted}`)
  }
  return faults
}

/** Submits releases several times, at once and after one another, and compares the totals with each counted once. */
export async function exactlyOnceFaults(store: Store, tablets: readonly string[]): Promise<string[]> {
  const releases = tablets.flatMap((tablet, seed) => [
    releaseOf(tablet, '2023-Q3', { seed }),
    releaseOf(tablet, '2023-Q4', { seed, picks: [...Array(24).keys()] }),
    releaseOf(tablet, '2024-Q1', { seed, door: { hours: 2, hoursWithoutVisit: 2, visits: 0 } }),
  ])
  const submissions = releases.map((release) => submissionOf(release))
  await Promise.all([...submissions, ...submissions].map((submission) => store.submit(submission, 0)))
  for (const submission of submissions) await store.submit(submission, 1)
  return totalsFaults(
    store,
    submissions.map(({ body }) => body),
  )
}

/** Submits quarters out of order, each tablet fewer of them than the one before, and asks after each. */
export async function standingFaults(store: Store, tablets: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const [index, tablet] of tablets.entries()) {
    const quarters: string[] = []
    for (const quarter of ['2024-Q2', '2023-Q4', '2024-Q1', '2024-Q3', '2023-Q3'].slice(index)) {
      await store.submit(submissionOf(releaseOf(tablet, quarter)), 0)
      quarters.push(quarter)
      const due: Standing = {
        quarters: quarters.toSorted(),
        halfYears: quarters
          .toSorted()
          .filter((each) => /Q[24]$/.test(each))
          .map(halfYearOf),
      }
      const told = JSON.stringify(await store.standing(tablet))
      if (told !== JSON.stringify(due)) faults.push(`told ${told} after ${JSON.stringify(quarters)}`)
    }
  }
  return faults
}

/** The same value with the keys of every object in order: JSON objects have none. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
