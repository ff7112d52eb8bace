// [D10] Sums are made at the service: whatever order releases come in, in whatever company, and how often.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { submissionOf } from '../../../tests/contracts/store-checks.ts'
import { anyRelease, hia } from '../../../tests/support/releases.ts'
import { RUNS } from '../../../tests/support/runs.ts'
import type { Store, Submission } from './contract.ts'
import { openSqliteStore } from './sqlite.ts'

const TABLETS = ['0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e', '1c6f2d6f-6e6d-4b3c-8e8f-2a3b4c5d6e7f']
const place = { loket: hia.id, municipality: hia.municipality }
const publicKey = { kty: 'EC' as const, crv: 'P-256' as const, x: 'x'.repeat(43), y: 'y'.repeat(43) }

async function emptyStore(): Promise<Store> {
  const store = await openSqliteStore(':memory:')
  for (const tablet of TABLETS) {
    await store.addEnrolmentCode({ hash: tablet, ...place, expiresAt: 1 }, 0)
    await store.enrol({ tablet, name: 'Voorkamer', ...place, publicKey, codeHash: tablet }, 0)
  }
  return store
}

/** All that the service tells of what it has. */
const told = async (store: Store): Promise<string> =>
  JSON.stringify([
    await store.totals({ per: 'week' }),
    await store.totals({ per: 'all' }),
    ...(await Promise.all(TABLETS.map((tablet) => store.standing(tablet)))),
  ])

type Wrap = (store: Store) => Store

/** Releases, each with its own id: what another content under the same id does is refused elsewhere. */
const releases = fc
  .uniqueArray(anyRelease(TABLETS).map(submissionOf), { selector: ({ id }) => id, minLength: 2, maxLength: 5 })
  .chain((submissions) =>
    fc.record({
      submissions: fc.constant(submissions),
      /** Groups that arrive together: each release once or more often, in any order. */
      otherwise: fc
        .tuple(
          fc.shuffledSubarray(submissions, { minLength: submissions.length }),
          fc.array(fc.constantFrom(...submissions), { maxLength: 3 }),
          fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        )
        .map(([each, more, apart]) => inGroups([...each, ...more], apart)),
    }),
  )

function inGroups(submissions: readonly Submission[], apart: readonly boolean[]): readonly (readonly Submission[])[] {
  const groups: Submission[][] = [[]]
  for (const [index, submission] of submissions.entries()) {
    if (apart[index]) groups.push([])
    groups.at(-1)?.push(submission)
  }
  return groups
}

const property = (wrap: Wrap = (store) => store) =>
  fc.asyncProperty(releases, async ({ submissions, otherwise }) => {
    const [first, second] = [wrap(await emptyStore()), wrap(await emptyStore())]
    for (const submission of submissions) expect((await first.submit(submission, 0)).ok).toBe(true)
    for (const group of otherwise) await Promise.all(group.map((submission) => second.submit(submission, 0)))
    const merged = await told(first)
    expect(await told(second)).toBe(merged)
    for (const submission of submissions)
      expect(await first.submit(submission, 1)).toMatchObject({ ok: true, value: { repeated: true } })
    expect(await told(first)).toBe(merged)
    await Promise.all([first.close(), second.close()])
  })

it('[invariant 8] merging is commutative, associative and idempotent, and a replay changes nothing', async () => {
  await fc.assert(property(), RUNS)
})

it.each<readonly [string, Wrap]>([
  [
    'counts once more what it has',
    (store) => {
      let salt = 0
      return {
        ...store,
        async submit(submission, now) {
          const answer = await store.submit(submission, now)
          if (answer.ok && answer.value.repeated)
            await store.submit({ ...submission, id: `${submission.id}.${salt++}` }, now)
          return answer
        },
      }
    },
  ],
  [
    'takes what came last for the latest',
    (store) => {
      let week: string | null = null
      return {
        ...store,
        async submit(submission, now) {
          if (submission.release.kind === 'week') week = submission.release.week
          return store.submit(submission, now)
        },
        standing: async (tablet) => ({ ...(await store.standing(tablet)), week }),
      }
    },
  ],
])('[invariant 8] would fail for a service that %s', async (_, wrap) => {
  expect((await fc.check(property(wrap), RUNS)).failed).toBe(true)
})
