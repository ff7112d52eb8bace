import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lokets } from '../profiles/lokets.ts'
import { addDays, instantOf, weekdayOf } from './calendar.ts'
import type { Profile, Schedule } from './profile.ts'
import { isScheduled, nextScheduled, proposeWalkInHour } from './schedule.ts'

const profileOf = (loket: string): Profile => {
  const profile = lokets.find(({ id }) => id === loket)
  if (!profile) throw new Error(loket)
  return profile
}
const hia = profileOf('hendrik-ido-ambacht')
const zwartewaterland = profileOf('zwartewaterland')
const now = (date: string, time: string) => instantOf(date, time, 'Europe/Amsterdam')

describe('the schedule', () => {
  it('of a weekly loket has an hour every week, from the first on', () => {
    const days = ['2023-10-04', '2023-10-11', '2023-10-12', '2023-10-18', '2024-02-28']
    expect(days.map((day) => isScheduled(hia.schedule, day))).toEqual([false, true, false, true, true])
  })

  it('of a loket that opens every two weeks skips every other one', () => {
    const days = ['2023-01-11', '2023-01-18', '2023-01-25', '2023-02-01', '2023-02-08']
    expect(days.map((day) => isScheduled(zwartewaterland.schedule, day))).toEqual([true, false, true, false, true])
  })

  it('ends with the pilot, whose last day still counts', () => {
    const { schedule } = zwartewaterland
    expect(isScheduled(schedule, '2023-07-12')).toBe(true)
    expect(isScheduled(schedule, '2023-07-26')).toBe(false)
    expect(nextScheduled(schedule, '2023-07-12')).toBe('2023-07-12')
    expect(nextScheduled(schedule, '2023-07-13')).toBeNull()
  })

  it('has its next hour on the first one, for whoever asks before it', () => {
    expect(nextScheduled(hia.schedule, '2022-01-01')).toBe('2023-10-11')
  })

  it('names as next the first scheduled day that comes, on the same weekday', () => {
    const schedule = fc.record({
      everyWeeks: fc.constantFrom<1 | 2>(1, 2),
      first: fc.nat(600).map((days) => addDays('2023-01-01', days)),
      from: fc.constant('19:00'),
      until: fc.constant('20:30'),
    })
    fc.assert(
      fc.property(schedule, fc.integer({ min: -400, max: 2_000 }), (schedule: Schedule, days) => {
        const today = addDays(schedule.first, days)
        let expected = today
        while (!isScheduled(schedule, expected)) expected = addDays(expected, 1)
        expect(nextScheduled(schedule, today)).toBe(expected)
        expect(weekdayOf(expected)).toBe(weekdayOf(schedule.first))
      }),
    )
  })
})

describe('a proposal', () => {
  it('is the scheduled hour, early or late on its day', () => {
    const expected = { date: '2023-10-11', from: '19:00', until: '20:30', scheduled: true }
    for (const time of ['08:00', '18:55', '19:20', '23:59'])
      expect(proposeWalkInHour(hia, now('2023-10-11', time))).toEqual(expected)
  })

  it('on another day is an extra one of the usual length that starts now', () => {
    expect(proposeWalkInHour(hia, now('2023-10-12', '10:05'))).toEqual({
      date: '2023-10-12',
      from: '10:05',
      until: '11:35',
      scheduled: false,
    })
  })

  it('before the first hour and after the end of a pilot is an extra one', () => {
    expect(proposeWalkInHour(hia, now('2023-10-04', '19:00')).scheduled).toBe(false)
    expect(proposeWalkInHour(zwartewaterland, now('2023-07-26', '19:00')).scheduled).toBe(false)
  })

  it('ends at the last minute of its day when the usual length would pass midnight', () => {
    expect(proposeWalkInHour(hia, now('2023-10-12', '23:10'))).toMatchObject({ from: '23:10', until: '23:59' })
  })

  it('keeps to the wall clock on the days on which the clock changes', () => {
    for (const date of ['2024-03-31', '2024-10-27'])
      expect(proposeWalkInHour(hia, now(date, '19:00'))).toMatchObject({ date, from: '19:00', until: '20:30' })
  })
})
