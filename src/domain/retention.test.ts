// The promises about keeping: no answer is kept longer than its visitor was told.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hia } from '../../tests/support/disclosure.ts'
import { addDays, instantOf, mondayOf, weekOf } from './calendar.ts'
import { type ProfileVersion, termsOf, withVersion } from './profile-version.ts'
import { detailsErasedOn, noteErasedOn, notesErasedOn } from './retention.ts'

const MONDAY = '2024-03-11'
/** The versions after the terms were changed on these days. */
const changed = (...changes: readonly (readonly [on: string, noteDays: number, detailDays?: number])[]) => {
  let [current, versions]: [typeof hia, readonly ProfileVersion[]] = [hia, []]
  for (const [on, noteDays, detailDays] of changes) {
    const profile = {
      ...current,
      version: current.version + 1,
      noteDays,
      ...(detailDays !== undefined && { detailDays }),
    }
    const savedAt = instantOf(on, '12:00', hia.timeZone)
    versions = withVersion(versions, current, { version: profile.version, savedAt, by: null, profile })
    current = profile
  }
  return termsOf(versions, current)
}
const daysOf = (date: string, terms: ReturnType<typeof changed>) =>
  (Date.parse(noteErasedOn(date, terms)) - Date.parse(mondayOf(weekOf(date)))) / 86_400_000

describe('the term of a note', () => {
  it('is that of the profile when it was never changed', () => {
    expect(notesErasedOn(weekOf(MONDAY), changed())).toBe(addDays(MONDAY, 90))
    expect(notesErasedOn(weekOf(MONDAY), hia)).toBe(addDays(MONDAY, 90))
    expect(detailsErasedOn(weekOf(MONDAY), hia)).toBe(addDays(MONDAY, 14))
  })

  it('becomes shorter for what is there too', () => {
    const terms = changed(['2024-03-14', 30])
    expect(daysOf('2024-01-10', terms)).toBe(30)
    expect(daysOf('2024-05-10', terms)).toBe(30)
  })

  it('becomes longer for the weeks that begin afterwards: until then somebody was told the shorter one', () => {
    const terms = changed(['2024-03-14', 200])
    expect(daysOf('2024-01-10', terms)).toBe(90)
    expect(daysOf('2024-03-17', terms)).toBe(90)
    expect(daysOf('2024-03-18', terms)).toBe(200)
  })

  it('stays as short as it was once, when it was made shorter and longer again', () => {
    const terms = changed(['2024-03-14', 30], ['2024-04-10', 300])
    expect(daysOf('2024-01-10', terms)).toBe(30)
    expect(daysOf('2024-04-14', terms)).toBe(30)
    expect(daysOf('2024-04-15', terms)).toBe(300)
  })

  it('is the same rule for the answers of single visits', () => {
    const days = (date: string, terms: ReturnType<typeof changed>) =>
      (Date.parse(detailsErasedOn(weekOf(date), terms)) - Date.parse(mondayOf(weekOf(date)))) / 86_400_000 - 7
    const terms = changed(['2024-03-14', 90, 30])
    expect(days('2024-03-14', terms)).toBe(7)
    expect(days('2024-03-18', terms)).toBe(30)
    expect(days('2024-03-14', changed(['2024-03-14', 90, 0]))).toBe(0)
  })

  it('is never longer than any term that stood when the note was written, or after it', () => {
    const change = fc.tuple(fc.nat(400), fc.integer({ min: 7, max: 365 }))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(400), (changes, day) => {
        const inOrder = changes.toSorted(([a], [b]) => a - b)
        const date = addDays(MONDAY, day)
        const stood = [[0, hia.noteDays] as const, ...inOrder]
        const whenWritten = stood.filter(([on], index) => index === 0 || addDays(MONDAY, on) <= date).at(-1)
        const later = inOrder.filter(([on]) => addDays(MONDAY, on) > date)
        const promised = Math.min(...[whenWritten ?? [0, 0], ...later].map(([, days]) => days))
        const terms = changed(...inOrder.map(([on, days]) => [addDays(MONDAY, on), days] as const))
        expect(daysOf(date, terms)).toBeLessThanOrEqual(promised)
      }),
    )
  })
})
