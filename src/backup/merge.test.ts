// [D10] Invariant 8, on the tablet: taking in is commutative, associative and idempotent.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyTally } from '../domain/tally.ts'
import type { WalkInHourId } from '../domain/walk-in-hour.ts'
import type { Snapshot } from '../records/stored.ts'
import { canonicalJson } from './canonical.ts'
import { join } from './merge.ts'

const tablets = ['0a', '0b', '0c', '0d'].map((first) => `${first}000000-0000-4000-8000-000000000000`)
const [OWN = ''] = tablets

const monthsArbitrary = fc.uniqueArray(
  fc
    .record({ month: fc.constantFrom('2023-10', '2023-11', '2024-01'), visits: fc.nat(3) })
    .map(({ month, visits }) => ({
      month,
      hours: [{ id: `h${visits}` as WalkInHourId, date: `${month}-11`, from: '19:00', until: '20:30', visits }],
      tally: { ...emptyTally, hours: 1, visits, contacts: visits > 1 ? { phone: visits } : {} },
    })),
  { selector: ({ month }) => month },
)

/** Small ranges: the same tablet, the same revision and the same moment come up often. */
const snapshotArbitrary: fc.Arbitrary<Snapshot> = fc.record({
  tabletId: fc.constantFrom(...tablets),
  tabletName: fc.constantFrom('Balie 2', 'Balie 3'),
  loket: fc.constant('hendrik-ido-ambacht'),
  revision: fc.nat(3),
  madeAt: fc.nat(2),
  months: monthsArbitrary,
})
/** The snapshots in one file: the months of its own tablet, and of the tablets that it had taken in. */
const filesArbitrary = fc.array(fc.array(snapshotArbitrary, { maxLength: 4 }), { maxLength: 5 })

type Join = typeof join

/** Everything that must hold of a way to merge; throws where it does not. */
const takesIn = (merge: Join) =>
  fc.assert(
    fc.property(filesArbitrary, fc.infiniteStream(fc.nat()), (files, order) => {
      const all = (from: typeof files) =>
        from.reduce((known, file) => merge(known, file, OWN), [] as readonly Snapshot[])
      const shuffled = files.map((file) => ({ file, at: order.next().value })).toSorted((a, b) => a.at - b.at)
      const once = canonicalJson(all(files))
      expect(canonicalJson(all(shuffled.map(({ file }) => file)))).toBe(once)
      expect(canonicalJson(all([...files, ...files]))).toBe(once)
      // A file that had taken the others in already brings all their snapshots.
      expect(canonicalJson(all([[...all(files.slice(0, 2))], ...files.slice(2)]))).toBe(once)
    }),
    { numRuns: 300 },
  )

describe('taking other tablets in', () => {
  it('gives the same in any order, twice as once, and by way of another tablet', () => {
    takesIn(join)
  })

  it('keeps one snapshot of each tablet, the newest, and none of its own', () => {
    fc.assert(
      fc.property(filesArbitrary, (files) => {
        const kept = join([], files.flat(), OWN)
        expect(new Set(kept.map(({ tabletId }) => tabletId)).size).toBe(kept.length)
        expect(kept.some(({ tabletId }) => tabletId === OWN)).toBe(false)
        for (const { tabletId, madeAt } of kept)
          expect(madeAt).toBe(Math.max(...files.flat().map((each) => (each.tabletId === tabletId ? each.madeAt : -1))))
      }),
    )
  })

  it('[F17] lets a later file win over one that claims more commits', () => {
    const [, tabletId = ''] = tablets
    const snapshot = { tabletId, tabletName: 'Balie 2', loket: 'hia', months: [] }
    const inflated = { ...snapshot, revision: Number.MAX_SAFE_INTEGER, madeAt: 1 }
    const later = { ...snapshot, revision: 7, madeAt: 2 }
    expect(join([inflated], [later], OWN)).toEqual([later])
  })

  it('is caught when it adds up instead', () => {
    const adding: Join = (known, more, own) => {
      const sums = new Map<string, Snapshot>()
      for (const snapshot of [...known, ...more]) {
        if (snapshot.tabletId === own) continue
        const before = sums.get(snapshot.tabletId)
        sums.set(snapshot.tabletId, { ...snapshot, months: [...(before?.months ?? []), ...snapshot.months] })
      }
      return [...sums.values()]
    }
    expect(() => takesIn(adding)).toThrow()
  })

  it('is caught when the last one wins', () => {
    const last: Join = (known, more, own) =>
      [...new Map([...known, ...more].map((each) => [each.tabletId, each])).values()].filter(
        ({ tabletId }) => tabletId !== own,
      )
    expect(() => takesIn(last)).toThrow()
  })

  it('is caught when nothing decides between two files of one moment', () => {
    const firstOfEquals: Join = (known, more, own) =>
      [...known, ...more].reduce<readonly Snapshot[]>((kept, each) => {
        const other = kept.find(({ tabletId }) => tabletId === each.tabletId)
        if (each.tabletId === own || (other && other.madeAt >= each.madeAt)) return kept
        return [...kept.filter((one) => one !== other), each].toSorted((a, b) => (a.tabletId < b.tabletId ? -1 : 1))
      }, [])
    expect(() => takesIn(firstOfEquals)).toThrow()
  })
})

describe('the canonical text', () => {
  it('is the same for the same value, and another for another', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: 'é' })).toBe('{"a":"é","b":[1,{"d":null}]}')
  })
})
