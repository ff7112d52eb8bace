import { describe, expect, it } from 'vitest'
import { profile as en } from './en/profile.ts'
import { profile as nl } from './nl/profile.ts'

describe.each(Object.entries({ nl, en }))('%s: what the profile editor refuses', (_, profile) => {
  it('is said in at most twelve words, with the way out', () => {
    const { held, reasons, faults, addMissing, surveyFew, full, locationsHint } = profile
    const { asks, restoreAsks: __, needed, few } = held
    const errors = [...Object.values(reasons), ...Object.values(faults)]
    for (const error of [...errors, addMissing, surveyFew, full, locationsHint, needed, few, asks('X')]) {
      expect(error.split(/\s+/).length, error).toBeLessThanOrEqual(12)
      expect(error).toMatch(/\.$/)
    }
  })
})

it('says je in Dutch', () => {
  expect(JSON.stringify(nl)).not.toMatch(/\b(u|uw|U|Uw)\b/)
})
