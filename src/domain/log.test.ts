// The log is bounded, and nobody empties it: not by repeating an act, and not by moving the date.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from './calendar.ts'
import { LOGGED, LONGEST, type LogEntry, MOST_ENTRIES, type NewEntry, ownPart, withEntry } from './log.ts'
import type { PersonId } from './person.ts'

const ANKE = { id: 'anke' as PersonId, name: 'Anke' }
const BRAM = { id: 'bram' as PersonId, name: 'Bram' }
const NOW = Date.parse('2026-11-04T19:00:00Z')
const entry = (over: Partial<NewEntry> = {}): NewEntry => ({ what: 'unlocked', by: ANKE, at: NOW, ...over })
const all = (entries: readonly NewEntry[], seen = NOW + 10 * LONGEST) =>
  entries.reduce<readonly LogEntry[]>((before, each) => withEntry(before, each, seen), [])

describe('the log', () => {
  it('counts the same act of one day in one entry, and keeps what differs apart', () => {
    const later = entry({ at: NOW + 60_000 })
    expect(all([entry(), later])).toEqual([{ ...entry(), first: NOW, at: NOW + 60_000, times: 2 }])
    const others = [entry({ by: BRAM }), entry({ about: BRAM }), entry({ what: 'backedUp' }), entry({ at: NOW + DAY })]
    for (const other of others) expect(all([entry(), other])).toHaveLength(2)
  })

  it('holds the newest entries of two years, and no more, after any acts', () => {
    const any = fc.record({
      what: fc.constantFrom(...LOGGED),
      by: fc.constantFrom(ANKE, BRAM, null),
      at: fc.integer({ min: 0, max: 2 * LONGEST }).map((after) => NOW + after),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 1_200, size: 'max' }), (entries) => {
        const inOrder = entries.toSorted((a, b) => a.at - b.at)
        const kept = all(inOrder)
        const last = inOrder.at(-1)
        expect(kept.length).toBeLessThanOrEqual(MOST_ENTRIES)
        if (last) expect(kept.at(-1)).toMatchObject(last)
        for (const { at } of kept) expect(at).toBeGreaterThanOrEqual((last?.at ?? 0) - LONGEST)
      }),
      { numRuns: 20 },
    )
  })

  it('loses nothing to a date that is set ahead or back', () => {
    const jumped = [-3 * LONGEST, 3 * LONGEST].map((jump) => entry({ at: NOW + jump, by: BRAM }))
    expect(all([entry(), ...jumped, entry({ what: 'exported' })], NOW)).toHaveLength(4)
  })

  it('shows everybody their own part: their acts, and the acts about them', () => {
    const entries = all([
      entry(),
      entry({ by: BRAM }),
      entry({ what: 'addedPerson', about: BRAM }),
      entry({ by: null }),
    ])
    expect(ownPart(entries, BRAM.id)).toEqual([entries[1], entries[2]])
  })
})
