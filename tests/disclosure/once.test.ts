// [D5] [D10] Drawn once, in the pure domain: a tablet's memory keeps it from drawing a period again. The tests of `storage` and
// `tests/faults/restored.ts` show that memory and message are one commit.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueOn } from '../../src/domain/book/ledger.ts'
import { halfYearOf } from '../../src/domain/quarter.ts'
import { RUNS } from '../support/runs.ts'
import { live, periodsOf, REAL, type Ways } from './life.ts'
import { saidArbitrary, scheduleArbitrary } from './schedule.ts'
import { drawnTwice } from './told-apart.ts'

function caught(ways: Ways): string {
  const found = fc.check(
    fc.property(scheduleArbitrary, saidArbitrary, (schedule, said) => {
      const [fault] = drawnTwice(live(schedule, said, ways))
      if (fault) throw new Error(fault)
    }),
    RUNS,
  )
  return String(found.errorInstance)
}

describe('[D5] a quarter and a half-year of a tablet', () => {
  it('is in one message, through retries, restores, ends and changes, but for what [D10] says; and none is left out', () => {
    let again = 0
    fc.assert(
      fc.property(scheduleArbitrary, saidArbitrary, (schedule, said) => {
        const log = live(schedule, said)
        expect(drawnTwice(log)).toEqual([])
        expect(missing(log.flatMap(({ release }) => periodsOf(release)))).toEqual([])
        again += log.length - new Set(log.map(({ id }) => id)).size
      }),
      RUNS,
    )
    // Otherwise nothing was tried again.
    expect(again).toBeGreaterThan(0)
  })

  it('planted, and caught: noise that is drawn again at a retry', () => {
    expect(caught({ ...REAL, retry: (_, again) => again() })).toContain('is in two different messages')
  })

  it('planted, and caught: a half-year that is split in two', () => {
    const due: Ways['due'] = (...given) =>
      dueOn(...given).map(({ quarter }) => ({ quarter, halfYear: halfYearOf(quarter) }))
    expect(caught({ ...REAL, due })).toMatch(/H[12] is in two different messages/)
  })

  it('planted, and caught: a restored tablet that does not hear what the service has', () => {
    expect(caught({ ...REAL, resume: (drawn) => drawn })).toContain('is in two different messages')
  })

  it('planted, and caught: a tablet that forgets what it drew', () => {
    const due: Ways['due'] = (ledger, ...given) =>
      dueOn({ ...ledger, drawn: { ...ledger.drawn, quarters: [] } }, ...given)
    expect(caught({ ...REAL, due })).toContain('is in two different messages')
  })
})

/** The quarters between the first and the last that have no message. */
function missing(periods: readonly string[]): readonly string[] {
  const quarters = new Set(periods.filter((period) => period.includes('Q')))
  const [first = '', last = ''] = [[...quarters].toSorted()[0], [...quarters].toSorted().at(-1)]
  const all = Array.from({ length: 120 }, (_, index) => `${2026 + Math.floor(index / 4)}-Q${(index % 4) + 1}`)
  return all.filter((quarter) => quarter >= first && quarter <= last && !quarters.has(quarter))
}
