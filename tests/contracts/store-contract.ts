// The duties of every store, with any database behind it. One suite, run against each of them.

import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Release } from '../../src/domain/disclosure/release.ts'
import type { TotalsQuery } from '../../src/protocol/totals.ts'
import type { EnrolmentCode, EnrolmentRequest, Store } from '../../src/server/store/contract.ts'
import { recount } from '../support/recount.ts'
import { anyRelease, hia, NO_SUMS, place, releaseOf } from '../support/releases.ts'
import { exactlyOnceFaults, PERIODS, standingFaults, submissionOf, totalsFaults } from './store-checks.ts'

/** A store with an empty database of its own. */
export interface StoreUnderTest {
  readonly store: Store
  /** Another store on the same data, as after a restart or in a second process. */
  again(): Promise<Store>
  /** The stored bodies, read past the store. */
  bodies(): Promise<readonly string[]>
  /** Closes every store that was opened, and removes the data. */
  dispose(): Promise<void>
}

const NOW = Date.parse('2023-10-16T08:00:00Z')
const NOTHING_SHARED = { quarters: [], halfYears: [] }
const publicKey = { kty: 'EC' as const, crv: 'P-256' as const, x: 'x'.repeat(43), y: 'y'.repeat(43) }
const codeOf = (hash: string, expiresAt = NOW + 1000): EnrolmentCode => ({ hash, ...place, expiresAt })
const requestOf = (tablet: string, codeHash: string): EnrolmentRequest => ({
  tablet,
  name: 'Voorkamer',
  ...place,
  publicKey,
  codeHash,
})

const door = (visits: number) => ({ hours: 1, hoursWithoutVisit: 0, visits })

export function storeContract(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the store contract`, () => {
    let test: StoreUnderTest
    let store: Store

    beforeEach(async () => {
      test = await makeStore()
      store = test.store
    })
    afterEach(() => test.dispose())

    async function enrolled(count = 1): Promise<string[]> {
      const tablets = Array.from({ length: count }, () => randomUUID() as string)
      for (const tablet of tablets) {
        await store.addEnrolmentCode(codeOf(`code of ${tablet}`), NOW)
        expect((await store.enrol(requestOf(tablet, `code of ${tablet}`), NOW)).ok).toBe(true)
      }
      return tablets
    }

    it('[P2] has one id, also when it is opened again, and another than any other store', async () => {
      const id = await store.serviceId()
      expect(await (await test.again()).serviceId()).toBe(id)
      const other = await makeStore()
      expect(await other.store.serviceId()).not.toBe(id)
      await other.dispose()
    })

    describe('enrolment', () => {
      it('[P7] enrols a tablet with a code, for its loket', async () => {
        const [tablet = ''] = await enrolled()
        expect(await store.tablet(tablet)).toEqual({
          id: tablet,
          name: 'Voorkamer',
          ...place,
          publicKey,
          enrolledAt: '2023-10-16T08:00:00.000Z',
          revokedAt: null,
        })
        expect(await store.tablet(randomUUID())).toBeNull()
        expect(await store.tablets()).toHaveLength(1)
      })

      it('[P7] gives a repetition the same answer, also after the code expired', async () => {
        const tablet = randomUUID()
        await store.addEnrolmentCode(codeOf('code'), NOW)
        const first = await store.enrol(requestOf(tablet, 'code'), NOW)
        const second = await store.enrol(requestOf(tablet, 'code'), NOW + 3_600_000)
        expect(second).toEqual(first)
        expect(await store.tablets()).toHaveLength(1)
      })

      it('[P7] lets one tablet have a code, however many ask at once', async () => {
        await store.addEnrolmentCode(codeOf('code'), NOW)
        const stores = [store, await test.again()]
        const outcomes = await Promise.all(
          Array.from({ length: 50 }, (_, index) =>
            (stores[index % 2] ?? store).enrol(requestOf(randomUUID(), 'code'), NOW),
          ),
        )
        expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
        expect(await store.tablets()).toHaveLength(1)
      })

      it.each([
        ['unknown', requestOf(randomUUID(), 'other'), NOW],
        ['expired', requestOf(randomUUID(), 'code'), NOW + 1000],
        ['for another loket', { ...requestOf(randomUUID(), 'code'), loket: 'zwartewaterland' }, NOW],
        ['for another municipality', { ...requestOf(randomUUID(), 'code'), municipality: 'GM1896' }, NOW],
      ])('[P7] refuses a code that is %s, and leaves the code as it was', async (_, request, now) => {
        await store.addEnrolmentCode(codeOf('code'), NOW)
        expect(await store.enrol(request, now)).toEqual({ ok: false, error: 'enrolment-code-invalid' })
        expect(await store.tablets()).toEqual([])
        expect((await store.enrol(requestOf(randomUUID(), 'code'), NOW)).ok).toBe(true)
      })

      it('[P7] refuses another key, or another loket, under a known tablet id', async () => {
        const [tablet = ''] = await enrolled()
        await store.addEnrolmentCode(codeOf('second'), NOW)
        const otherKey = { ...requestOf(tablet, 'second'), publicKey: { ...publicKey, x: 'z'.repeat(43) } }
        expect(await store.enrol(otherKey, NOW)).toEqual({ ok: false, error: 'tablet-conflict' })
        await store.addEnrolmentCode({ ...codeOf('third'), loket: 'zwartewaterland' }, NOW)
        const otherLoket = { ...requestOf(tablet, 'third'), loket: 'zwartewaterland' }
        expect(await store.enrol(otherLoket, NOW)).toEqual({ ok: false, error: 'tablet-conflict' })
        expect((await store.tablet(tablet))?.publicKey).toEqual(publicKey)
      })

      it('[P7] takes the same tablet and key again with a new code', async () => {
        const [tablet = ''] = await enrolled()
        await store.addEnrolmentCode(codeOf('second', NOW + 9000), NOW)
        const again = await store.enrol(requestOf(tablet, 'second'), NOW + 5000)
        expect(again).toEqual({ ok: true, value: { tablet, enrolledAt: '2023-10-16T08:00:00.000Z' } })
        expect((await store.enrol(requestOf(randomUUID(), 'second'), NOW)).ok).toBe(false)
      })

      it('[P5] a revoked tablet stays revoked, whatever code it has', async () => {
        const [tablet = ''] = await enrolled()
        expect(await store.revoke(tablet, NOW)).toBe(true)
        expect(await store.revoke(tablet, NOW + 1)).toBe(false)
        expect(await store.revoke(randomUUID(), NOW)).toBe(false)
        expect((await store.tablet(tablet))?.revokedAt).toBe('2023-10-16T08:00:00.000Z')
        expect(await store.enrol(requestOf(tablet, `code of ${tablet}`), NOW)).toEqual({
          ok: false,
          error: 'tablet-revoked',
        })
      })
    })

    describe('releases', () => {
      it('[P4] stores a release once, with the same receipt for every repetition', async () => {
        const [tablet = ''] = await enrolled()
        const submission = submissionOf(releaseOf(tablet))
        const first = await store.submit(submission, NOW)
        const again = await store.submit(submission, NOW + 5000)
        if (!first.ok || !again.ok) throw new Error('refused')
        expect(first.value.repeated).toBe(false)
        expect(again.value).toEqual({ ...first.value, repeated: true })
        expect(first.value.receipt).toEqual({
          release: `${tablet}.2023-Q3`,
          receipt: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
          receivedAt: '2023-10-16T08:00:00.000Z',
        })
        expect(await test.bodies()).toEqual([submission.body])
      })

      it('[P4] takes the same text with another signature for the same release, and gives it the same receipt', async () => {
        const [tablet = ''] = await enrolled()
        const release = releaseOf(tablet)
        const turned = await store.submit(submissionOf(release, 'dHVybmVk'), NOW)
        const own = await store.submit(submissionOf(release), NOW + 5000)
        expect(own).toEqual(turned.ok && { ok: true, value: { ...turned.value, repeated: true } })
        expect(await test.bodies()).toHaveLength(1)
      })

      it.each<readonly [string, (tablet: string) => readonly [Release, Release]]>([
        ['other numbers', (tablet) => [releaseOf(tablet), releaseOf(tablet, '2023-Q3', { door: door(3) })]],
        ['other noise', (tablet) => [releaseOf(tablet, '2023-Q4'), releaseOf(tablet, '2023-Q4', { seed: 2 })]],
        [
          'the quarter without its half-year',
          (tablet) => [
            releaseOf(tablet, '2023-Q4'),
            { ...releaseOf(tablet, '2023-Q4'), answers: null } as unknown as Release,
          ],
        ],
        [
          'the quarter with its half-year, after the quarter alone',
          (tablet) => [releaseOf(tablet), releaseOf(tablet, '2023-Q3', { halfYear: '2023-H2' })],
        ],
        [
          'the half-year once more, with its other quarter',
          (tablet) => [releaseOf(tablet, '2023-Q3', { halfYear: '2023-H2' }), releaseOf(tablet, '2023-Q4')],
        ],
      ])('[P4] refuses %s and changes nothing', async (_, both) => {
        const [tablet = ''] = await enrolled()
        const [first, second] = both(tablet)
        expect((await store.submit(submissionOf(first), NOW)).ok).toBe(true)
        const before = await store.totals({ per: 'all' })
        expect(await store.submit(submissionOf(second), NOW)).toEqual({ ok: false, error: 'release-conflict' })
        expect(await store.totals({ per: 'all' })).toEqual(before)
        expect(await test.bodies()).toEqual([submissionOf(first).body])
        expect((await store.submit(submissionOf(first), NOW)).ok).toBe(true)
      })

      it('[P4] takes the same periods of another tablet', async () => {
        for (const tablet of await enrolled(2))
          for (const quarter of ['2023-Q3', '2023-Q4'])
            expect((await store.submit(submissionOf(releaseOf(tablet, quarter)), NOW)).ok).toBe(true)
        expect(await test.bodies()).toHaveLength(4)
      })

      it('[P4] stores one of 50 that come at once, through two stores', async () => {
        const [tablet = ''] = await enrolled()
        const submission = submissionOf(releaseOf(tablet))
        const stores = [store, await test.again()]
        const outcomes = await Promise.all(
          Array.from({ length: 50 }, (_, index) => (stores[index % 2] ?? store).submit(submission, NOW + index)),
        )
        expect(outcomes.filter((outcome) => outcome.ok && !outcome.value.repeated)).toHaveLength(1)
        expect(new Set(outcomes.map((outcome) => outcome.ok && JSON.stringify(outcome.value.receipt))).size).toBe(1)
        expect(await test.bodies()).toEqual([submission.body])
        expect((await store.totals({ per: 'all' })).lokets[0]?.door[0]?.hours).toBe(1)
      })

      it('[P4] stores one of 50 different contents for one period', async () => {
        const [tablet = ''] = await enrolled()
        const outcomes = await Promise.all(
          Array.from({ length: 50 }, (_, visits) =>
            store.submit(submissionOf(releaseOf(tablet, '2023-Q3', { door: door(visits) })), NOW),
          ),
        )
        expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
        expect(await test.bodies()).toHaveLength(1)
      })

      it('[P4] one that fails spoils only itself, and leaves nothing of itself', async () => {
        const [tablet = ''] = await enrolled()
        const good = releaseOf(tablet, '2023-Q4')
        // Fails after its row was written: a bug, or a database that gives up halfway.
        const broken = {
          ...submissionOf(good),
          release: { ...good, answers: { ...good.answers, questions: [null] } as never },
        }
        const outcomes = await Promise.allSettled([
          store.submit(submissionOf(releaseOf(tablet)), NOW),
          store.submit(broken, NOW),
          store.submit(submissionOf(releaseOf(tablet, '2024-Q1')), NOW),
        ])
        expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
        expect(await test.bodies()).toHaveLength(2)
        const retried = await store.submit(submissionOf(good), NOW)
        expect(retried.ok && retried.value.repeated).toBe(false)
        expect(await totalsFaults(store, await test.bodies())).toEqual([])
      })

      it('ends the term of keeping: text and time of a message go, sums and periods stay, and it still counts once', async () => {
        const [tablet = '', gone = ''] = await enrolled(2)
        const [old, young] = ['2023-Q3', '2023-Q4'].map((quarter) => submissionOf(releaseOf(tablet, quarter)))
        if (!old || !young) throw new Error('two submissions')
        const first = await store.submit(old, NOW)
        await store.submit(young, NOW)
        await store.revoke(gone, Date.parse('2023-09-30T12:00:00Z'))
        const before = await Promise.all(PERIODS.map((per) => store.totals({ per })))
        expect(await store.fold('2023-Q4')).toBe(1)
        expect(await store.fold('2023-Q4')).toBe(0)
        expect((await test.bodies()).toSorted()).toEqual(['', young.body])
        expect(await Promise.all(PERIODS.map((per) => store.totals({ per })))).toEqual(before)
        expect((await store.standing(tablet)).quarters).toEqual(['2023-Q3', '2023-Q4'])
        expect((await store.tablet(gone))?.name).toBe('')
        expect((await store.tablet(tablet))?.name).not.toBe('')
        const again = await store.submit(old, NOW + 1)
        expect(again).toMatchObject({
          ok: true,
          value: { repeated: true, receipt: { receivedAt: '2023-12-31T00:00:00.000Z' } },
        })
        expect(again.ok && again.value.receipt.receipt).toBe(first.ok && first.value.receipt.receipt)
        expect(await store.submit(submissionOf(releaseOf(tablet, '2023-Q3', { door: door(3) })), NOW)).toEqual({
          ok: false,
          error: 'release-conflict',
        })
      })

      it('[P5] refuses an unknown tablet and a revoked one, and keeps what the latter released', async () => {
        const [tablet = ''] = await enrolled()
        expect(await store.submit(submissionOf(releaseOf(randomUUID())), NOW)).toEqual({
          ok: false,
          error: 'tablet-unknown',
        })
        await store.submit(submissionOf(releaseOf(tablet)), NOW)
        await store.revoke(tablet, NOW)
        const refused = await store.submit(submissionOf(releaseOf(tablet, '2024-Q1')), NOW)
        expect(refused).toEqual({ ok: false, error: 'tablet-revoked' })
        expect((await store.totals({ per: 'all' })).lokets).toMatchObject([{ tablets: 0, door: [{ visits: 2 }] }])
      })

      it('[P4] keeps what was answered when it is opened again', async () => {
        const [tablet = ''] = await enrolled()
        const submission = submissionOf(releaseOf(tablet, '2023-Q4'))
        const first = await store.submit(submission, NOW)
        const totals = await store.totals({ per: 'half-year' })
        await store.close()
        const reopened = await test.again()
        expect(await reopened.totals({ per: 'half-year' })).toEqual(totals)
        const again = await reopened.submit(submission, NOW + 1)
        expect(again.ok && again.value).toEqual(first.ok && { ...first.value, repeated: true })
      })
    })

    describe('exactly once', () => {
      it('[P4] counts every release once, whatever is repeated', async () => {
        expect(await exactlyOnceFaults(store, await enrolled(2))).toEqual([])
      })

      it('the check notices a store that does not recognise what it has', async () => {
        // Every repetition passes for the release of another period.
        let number = 0
        const forgetful: Store = {
          ...store,
          async submit(submission, now) {
            const answer = await store.submit(submission, now)
            if (answer.ok && answer.value.repeated) {
              const release = { ...submission.release, quarter: `20${10 + number++}-Q1`, answers: null }
              await store.submit({ ...submission, id: `${submission.id}.${number}`, release }, now)
            }
            return answer
          },
        }
        expect(await exactlyOnceFaults(forgetful, await enrolled(2))).not.toEqual([])
      })

      it('the check notices a store that answers and stores nothing', async () => {
        const [tablet = '', ...others] = await enrolled(2)
        const answer = await store.submit(submissionOf(releaseOf(tablet, '2020-Q1')), NOW)
        const idle: Store = { ...store, submit: async () => answer }
        expect(await exactlyOnceFaults(idle, [tablet, ...others])).not.toEqual([])
      })

      it('the check notices a store that forgets the answers', async () => {
        const deaf: Store = {
          ...store,
          submit: (submission, now) =>
            store.submit({ ...submission, release: { ...submission.release, answers: null } }, now),
        }
        expect(await exactlyOnceFaults(deaf, await enrolled(2))).not.toEqual([])
      })
    })

    describe('the standing of a tablet', () => {
      it('[P13] is nothing before its first release', async () => {
        expect(await store.standing((await enrolled())[0] ?? '')).toEqual(NOTHING_SHARED)
        expect(await store.standing(randomUUID())).toEqual(NOTHING_SHARED)
      })

      it('[P13] is its quarters and half-years in order of time, in whatever order they came', async () => {
        expect(await standingFaults(store, await enrolled(2))).toEqual([])
      })

      it('[P13] is the same in a store that is opened again, and for a tablet that was revoked', async () => {
        const [tablet = ''] = await enrolled()
        await store.submit(submissionOf(releaseOf(tablet, '2023-Q4')), NOW)
        await store.revoke(tablet, NOW)
        const standing = { quarters: ['2023-Q4'], halfYears: ['2023-H2'] }
        expect(await store.standing(tablet)).toEqual(standing)
        expect(await (await test.again()).standing(tablet)).toEqual(standing)
      })

      it('[P13] has nothing of a release that was refused', async () => {
        const [tablet = ''] = await enrolled()
        await store.submit(submissionOf(releaseOf(tablet, '2023-Q3', { halfYear: '2023-H2' })), NOW)
        expect((await store.submit(submissionOf(releaseOf(tablet, '2023-Q4')), NOW)).ok).toBe(false)
        expect(await store.standing(tablet)).toEqual({ quarters: ['2023-Q3'], halfYears: ['2023-H2'] })
      })

      it.each<readonly [string, (store: Store) => Store['standing']]>([
        ['knows nothing', () => async () => NOTHING_SHARED],
        ['knows no half-year', (store) => async (tablet) => ({ ...(await store.standing(tablet)), halfYears: [] })],
        ['mixes tablets up', (store) => async () => store.standing((await store.tablets())[0]?.id ?? '')],
      ])('the check notices a store that %s', async (_, standing) => {
        expect(await standingFaults({ ...store, standing: standing(store) }, await enrolled(2))).not.toEqual([])
      })
    })

    describe('totals', () => {
      it('[P11] names every loket that has a tablet, also before it releases', async () => {
        await enrolled(2)
        expect(await store.totals({ per: 'quarter' })).toEqual({
          per: 'quarter',
          lokets: [{ ...place, tablets: 2, ...NO_SUMS }],
          together: NO_SUMS,
        })
        expect(await store.totals({ per: 'year', loket: 'zwolle-team' })).toEqual({
          per: 'year',
          lokets: [],
          together: NO_SUMS,
        })
      })

      it('[P11] [D9] equal a recount of the stored releases, in any order and with any repetition', async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(anyRelease(['0', '1', '2']), { minLength: 1, maxLength: 8 }), async (drawn) => {
            const tablets = await enrolled(3)
            const submissions = drawn.map((release) =>
              submissionOf({ ...release, tablet: tablets[Number(release.tablet)] ?? '' } as Release),
            )
            for (const submission of submissions) await store.submit(submission, NOW)
            await Promise.all(submissions.map((submission) => store.submit(submission, NOW)))
            expect(await totalsFaults(store, await test.bodies())).toEqual([])
          }),
          { numRuns: 25 },
        )
      })

      it('the check notices totals that lag behind', async () => {
        const [tablet = ''] = await enrolled()
        const old = await store.totals({ per: 'all' })
        await store.submit(submissionOf(releaseOf(tablet)), NOW)
        const lagging: Store = { ...store, totals: async (query: TotalsQuery) => ({ ...old, per: query.per }) }
        expect(await totalsFaults(lagging, await test.bodies())).not.toEqual([])
      })

      it('[P11] are exact at the door and add the answers of every tablet before they are rounded', async () => {
        const tablets = await enrolled(2)
        const releases = tablets.flatMap((tablet, seed) =>
          ['2023-Q3', '2023-Q4'].map((quarter) => releaseOf(tablet, quarter, { seed, picks: [...Array(20).keys()] })),
        )
        for (const release of releases) await store.submit(submissionOf(release), NOW)
        const [loket] = (await store.totals({ per: 'half-year' })).lokets
        expect(loket?.door).toEqual([{ period: '2023-H2', hours: 4, hoursWithoutVisit: 0, visits: 8 }])
        const noisy = releases.reduce((sum, { answers }) => sum + (answers?.firstVisits ?? 0), 0)
        // More than 8 visits can't have brought more than 8 first visits.
        expect(loket?.answers).toMatchObject([{ period: '2023-H2', messages: 2, firstVisits: { value: 8 } }])
        expect(loket?.answers[0]?.firstVisits.to).toBeGreaterThanOrEqual(noisy)
        for (const { of, answers } of loket?.answers[0]?.questions ?? [])
          expect(answers.reduce((sum, { value }) => sum + value, 0)).toBe(of)
      })

      it('[P11] sum over lokets, beside each by itself', async () => {
        const [tablet = ''] = await enrolled()
        const other = randomUUID()
        const elsewhere = { loket: 'zwartewaterland', municipality: 'GM1896' }
        await store.addEnrolmentCode({ ...codeOf('elsewhere'), ...elsewhere }, NOW)
        expect((await store.enrol({ ...requestOf(other, 'elsewhere'), ...elsewhere }, NOW)).ok).toBe(true)
        const there = { ...hia, id: elsewhere.loket, municipality: elsewhere.municipality }
        const releases = [
          releaseOf(tablet),
          releaseOf(tablet, '2023-Q4'),
          releaseOf(other, '2023-Q3', { profile: there }),
          releaseOf(other, '2023-Q4', { profile: there, picks: new Array(20).fill(3) }),
        ]
        for (const release of releases) await store.submit(submissionOf(release), NOW)
        const totals = await store.totals({ per: 'all' })
        expect(totals).toEqual(recount(releases, [place, elsewhere], { per: 'all' }))
        expect(totals.together).toMatchObject({ door: [{ visits: 8 }], answers: [{ messages: 2 }] })
        const one: TotalsQuery = { per: 'all', loket: elsewhere.loket }
        expect(await store.totals(one)).toEqual(recount(releases, [place, elsewhere], one))
      })
    })

    it('keeps the hash of one admin token', async () => {
      expect(await store.adminTokenHash()).toBeNull()
      expect(await store.keepAdminTokenHash('a', 'first', NOW)).toBe(true)
      expect(await store.keepAdminTokenHash('b', 'first', NOW)).toBe(false)
      expect(await store.adminTokenHash()).toBe('a')
      expect(await store.keepAdminTokenHash('c', 'always', NOW)).toBe(true)
      expect(await (await test.again()).adminTokenHash()).toBe('c')
    })

    it('answers a check, and fails one after it was closed', async () => {
      await store.check()
      await store.close()
      await expect(store.check()).rejects.toThrow()
    })
  })
}
