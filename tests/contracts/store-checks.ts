// The checks of the store contract that are also tried on planted faults. Each gives what it found wrong, in words.
import type { Release, ReleaseData } from '../../src/domain/disclosure/release.ts'
import { releaseId } from '../../src/domain/disclosure/release.ts'
import { encodeRelease } from '../../src/protocol/encode-release.ts'
import type { Store, Submission } from '../../src/server/store/contract.ts'
import { NOTHING_SHARED, standingAfter } from '../support/disclosure.ts'
import { recount } from '../support/recount.ts'
import { blockOf, closingsOf, poolsOf, weekOf } from '../support/releases.ts'

/** A store never looks inside the body, so a made-up signature does here. */
export const submissionOf = (release: Release): Submission => ({
  id: releaseId(release),
  body: `e30.${Buffer.from(encodeRelease(release)).toString('base64url')}.c2lnbmF0dXJl`,
  release,
})

const releaseOf = (body: string): ReleaseData =>
  JSON.parse(Buffer.from(body.split('.')[1] ?? '', 'base64url').toString('utf8'))

/** Whether the totals are those of the stored bodies, for every period. */
export async function totalsFaults(store: Store, bodies: readonly string[]): Promise<string[]> {
  const tablets = (await store.tablets()).filter(({ revokedAt }) => revokedAt === null)
  const faults: string[] = []
  for (const per of ['week', 'year', 'all'] as const) {
    const kept = JSON.stringify(sorted(await store.totals({ per })))
    const counted = JSON.stringify(sorted(recount(bodies.map(releaseOf), tablets, { per })))
    if (kept !== counted) faults.push(`per ${per}: kept ${kept}, counted ${counted}`)
  }
  return faults
}

/** Submits releases several times, at once and after one another, and compares the totals with each counted once. */
export async function exactlyOnceFaults(store: Store, tablets: readonly string[]): Promise<string[]> {
  const releases = tablets.flatMap((tablet) => [
    weekOf(tablet, '2023-W41'),
    weekOf(tablet, '2023-W42', { hours: 2, hoursWithoutVisit: 2, visits: 0 }),
    blockOf(tablet, 1, '2024-05', [...Array(24).keys()]),
  ])
  const submissions = releases.map(submissionOf)
  await Promise.all([...submissions, ...submissions].map((submission) => store.submit(submission, 0)))
  for (const submission of submissions) await store.submit(submission, 1)
  return totalsFaults(
    store,
    submissions.map(({ body }) => body),
  )
}

/** Submits weeks and more than nine blocks out of order, each tablet fewer of them than the one before, and asks after each. */
export async function standingFaults(store: Store, tablets: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const [index, tablet] of tablets.entries()) {
    let last = NOTHING_SHARED
    for (const number of [2, 11, 9, 10, 1].slice(index)) {
      const closed = `2024-${String(number).padStart(2, '0')}`
      const week = `${2023 + (number % 2)}-W${30 - number}`
      const picks = [...Array(24).keys()]
      const made = [
        weekOf(tablet, week),
        blockOf(tablet, number, closed, picks),
        closingsOf(tablet, number + 1, closed, picks),
        poolsOf(tablet, closed, picks),
      ]
      for (const release of made) await store.submit(submissionOf(release), 0)
      last = made.reduce(standingAfter, last)
      const told = JSON.stringify(sorted(await store.standing(tablet)))
      if (told !== JSON.stringify(sorted(last))) faults.push(`told ${told} after ${JSON.stringify(last)}`)
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
