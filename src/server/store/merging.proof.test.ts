// [D9] Sums are made at the service: they do not depend on the order in which releases come, on their company, or on how often each comes.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { submissionOf } from '../../../tests/contracts/store-checks.ts'
import { anyRelease, place } from '../../../tests/support/releases.ts'
import { RUNS } from '../../../tests/support/runs.ts'
import type { QuestionTotals } from '../../protocol/totals.ts'
import type { Store, Submission } from './contract.ts'
import { openSqliteStore } from './sqlite.ts'

const TABLETS = ['0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e', '1c6f2d6f-6e6d-4b3c-8e8f-2a3b4c5d6e7f']
const publicKey = { kty: 'EC' as const, crv: 'P-256' as const, x: 'x'.repeat(43), y: 'y'.repeat(43) }

async function emptyStore(): Promise<Store> {
  const store = await openSqliteStore(':memory:')
  for (const tablet of TABLETS) {
    await store.addEnrolmentCode({ hash: tablet, ...place, expiresAt: 1 }, 0)
    await store.enrol({ tablet, name: 'Voorkamer', ...place, publicKey, codeHash: tablet }, 0)
  }
  return store
}

/** Everything that the service tells. */
const told = async (store: Store): Promise<string> =>
  JSON.stringify([
    await store.totals({ per: 'quarter' }),
    await store.totals({ per: 'half-year' }),
    await store.totals({ per: 'all' }),
    ...(await Promise.all(TABLETS.map((tablet) => store.standing(tablet)))),
  ])

type Wrap = (store: Store) => Store

/** Releases of different periods: another content of the same period is refused elsewhere. */
const releases = fc
  .uniqueArray(
    anyRelease(TABLETS).map((release) => submissionOf(release)),
    {
      comparator: (a, b) => a.release.tablet === b.release.tablet && overlap(a, b),
      minLength: 2,
      maxLength: 5,
    },
  )
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

/** Whether both are of the same quarter, or bring the same half-year. */
function overlap({ release: a }: Submission, { release: b }: Submission): boolean {
  return a.quarter === b.quarter || (a.answers !== null && a.answers.halfYear === b.answers?.halfYear)
}

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

/** A fault in how a store counts; `salt` makes each text that it writes a different release. */
const recounting =
  (of: (answer: Awaited<ReturnType<Store['submit']>>) => boolean): Wrap =>
  (store) => {
    let salt = 0
    return {
      ...store,
      async submit(submission, now) {
        const answer = await store.submit(submission, now)
        if (of(answer)) {
          const release = { ...submission.release, quarter: `20${10 + (salt++ % 10)}-Q1`, answers: null }
          await store.submit({ ...submission, id: `${submission.id}.${salt}`, release }, now)
        }
        return answer
      },
    }
  }

it.each<readonly [string, Wrap]>([
  ['counts once more what it has', recounting((answer) => answer.ok && answer.value.repeated)],
  [
    'tells the release that came last as the only one',
    (store) => {
      const last = new Map<string, string>()
      return {
        ...store,
        async submit(submission, now) {
          last.set(submission.release.tablet, submission.release.quarter)
          return store.submit(submission, now)
        },
        standing: async (tablet) => ({ quarters: [last.get(tablet) ?? ''], halfYears: [] }),
      }
    },
  ],
  [
    'takes the group of the message that came last',
    (store) => {
      let last: Submission | null = null
      return {
        ...store,
        async submit(submission, now) {
          last = submission
          return store.submit(submission, now)
        },
        async totals(query) {
          const totals = await store.totals(query)
          const shown = (question: QuestionTotals): QuestionTotals => ({
            ...question,
            answers: question.answers.map((answer) => ({ ...answer, group: groupIn(last, question, answer) })),
          })
          const answers = totals.together.answers.map((each) => ({ ...each, questions: each.questions.map(shown) }))
          return { ...totals, together: { ...totals.together, answers } }
        },
      }
    },
  ],
])('[invariant 8] would fail for a service that %s', async (_, wrap) => {
  expect((await fc.check(property(wrap), RUNS)).failed).toBe(true)
})

/** The group in which a release puts an answer; the one that is told where it has no such answer. */
const groupIn = (
  submission: Submission | null,
  { question }: QuestionTotals,
  { answer, group }: QuestionTotals['answers'][number],
): string =>
  submission?.release.answers?.questions
    .find((each) => each.question === question)
    ?.answers.find((each) => each.answer === answer)?.group ?? group
