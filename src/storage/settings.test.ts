import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { LOCK_AFTER, withinLockLimits } from './settings.ts'

it('keeps lock times within their limits, whatever is asked', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (idleSeconds, backgroundSeconds) => {
      const kept = withinLockLimits({ idleSeconds, backgroundSeconds })
      expect(kept.idleSeconds).toBeGreaterThanOrEqual(30)
      expect(kept.idleSeconds).toBeLessThanOrEqual(600)
      expect(kept.backgroundSeconds).toBeGreaterThanOrEqual(5)
      expect(kept.backgroundSeconds).toBeLessThanOrEqual(300)
    }),
  )
  expect(withinLockLimits(LOCK_AFTER)).toEqual({ idleSeconds: 120, backgroundSeconds: 30 })
})
