import { expect, it } from 'vitest'
import { shown, spoken } from './wait.ts'

it('counts down to the eye each second', () => {
  expect([90, 89.2, 60, 59, 0.4].map(shown)).toEqual([
    { minutes: 1, seconds: 30 },
    { minutes: 1, seconds: 30 },
    { minutes: 1, seconds: 0 },
    { minutes: 0, seconds: 59 },
    { minutes: 0, seconds: 1 },
  ])
})

it('speaks a few times only, and never of less than there is to wait', () => {
  const told = new Set<string>()
  for (let left = 180; left > 0; left--) {
    const { minutes, seconds } = spoken(left)
    expect(minutes * 60 + seconds).toBeGreaterThanOrEqual(left)
    told.add(`${minutes}:${seconds}`)
  }
  expect([...told]).toEqual(['3:0', '2:0', '1:0', '0:30', '0:10'])
})
