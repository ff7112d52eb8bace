import { describe, expect, it } from 'vitest'
import { ASKED_SECONDS, isOverdue, LOCK_LIMITS, whileAsked } from './lock-times.ts'

const lockAfter = { idleSeconds: 60, backgroundSeconds: 15 }
const at = (seconds: number, running = seconds) => ({ wall: seconds * 1000, running: running * 1000 })

describe('isOverdue', () => {
  it('waits until nobody touched the tablet for long enough', () => {
    expect(isOverdue(at(0), null, at(59), lockAfter)).toBe(false)
    expect(isOverdue(at(0), null, at(60), lockAfter)).toBe(true)
  })

  it('waits less long in the background', () => {
    expect(isOverdue(at(0), at(10), at(24), lockAfter)).toBe(false)
    expect(isOverdue(at(0), at(10), at(25), lockAfter)).toBe(true)
  })

  it('sees the time that a sleeping tablet did not count', () => {
    expect(isOverdue(at(0), null, at(3600, 1), lockAfter)).toBe(true)
  })

  it('is not fooled by a date that was set back', () => {
    expect(isOverdue(at(0), null, at(-86_400, 61), lockAfter)).toBe(true)
  })
})

it('a thing that the app itself asked for takes longer than the times, and not for ever', () => {
  const asked = whileAsked(lockAfter)
  expect(isOverdue(at(0), at(0), at(ASKED_SECONDS - 1), asked)).toBe(false)
  expect(isOverdue(at(0), at(0), at(ASKED_SECONDS), asked)).toBe(true)
  const [, longest] = LOCK_LIMITS.idleSeconds
  expect(whileAsked({ ...lockAfter, idleSeconds: longest }).idleSeconds).toBe(longest)
})
