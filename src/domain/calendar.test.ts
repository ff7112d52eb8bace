import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  instantOf,
  localDate,
  localMoment,
  monthOf,
  monthsBetween,
  weekdayOf,
  weekOf,
} from './calendar.ts'

const AMSTERDAM = 'Europe/Amsterdam'
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const instant = fc
  .integer({ min: Date.UTC(2015, 0, 1) / MINUTE, max: Date.UTC(2045, 0, 1) / MINUTE })
  .map((minutes) => minutes * MINUTE)
const date = instant.map((now) => localDate(now, 'UTC'))
const month = date.map(monthOf)

describe('weekOf', () => {
  it.each([
    // Known dates of ISO 8601; 2015, 2020 and 2026 have 53 weeks.
    ['2023-10-11', '2023-W41'],
    ['2015-12-31', '2015-W53'],
    ['2016-01-03', '2015-W53'],
    ['2016-01-04', '2016-W01'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2022-01-01', '2021-W52'],
    ['2024-02-29', '2024-W09'],
  ])('%s lies in %s', (day, week) => {
    expect(weekOf(day)).toBe(week)
  })

  it('is one text for the seven days from Monday, and a later one for the day after', () => {
    fc.assert(
      fc.property(date, (day) => {
        const monday = addDays(day, 1 - weekdayOf(day))
        for (let index = 0; index < 7; index++) expect(weekOf(addDays(monday, index))).toBe(weekOf(day))
        expect(weekOf(addDays(monday, 7)) > weekOf(day)).toBe(true)
      }),
    )
  })
})

describe('the wall clock of a loket', () => {
  it('shows winter and summer time', () => {
    expect(localMoment(Date.UTC(2024, 0, 10, 18, 0), AMSTERDAM)).toEqual({ date: '2024-01-10', time: '19:00' })
    expect(localMoment(Date.UTC(2024, 6, 10, 17, 0), AMSTERDAM)).toEqual({ date: '2024-07-10', time: '19:00' })
  })

  it('writes midnight as 00:00 of the new day', () => {
    expect(localMoment(Date.UTC(2024, 0, 9, 23, 0), AMSTERDAM)).toEqual({ date: '2024-01-10', time: '00:00' })
  })

  it('jumps from 01:59 to 03:00 on the last Sunday of March', () => {
    const skip = Date.UTC(2024, 2, 31, 1, 0)
    expect(localMoment(skip - MINUTE, AMSTERDAM).time).toBe('01:59')
    expect(localMoment(skip, AMSTERDAM).time).toBe('03:00')
    expect(instantOf('2024-03-31', '01:59', AMSTERDAM)).toBe(skip - MINUTE)
    expect(instantOf('2024-03-31', '03:00', AMSTERDAM)).toBe(skip)
    // 02:30 is never shown; the moment that stands for it comes after the skip.
    expect(instantOf('2024-03-31', '02:30', AMSTERDAM)).toBeGreaterThanOrEqual(skip)
  })

  it('shows the hour from 02:00 twice on the last Sunday of October', () => {
    const back = Date.UTC(2024, 9, 27, 1, 0)
    expect(localMoment(back - HOUR, AMSTERDAM).time).toBe('02:00')
    expect(localMoment(back, AMSTERDAM).time).toBe('02:00')
    expect(instantOf('2024-10-27', '01:59', AMSTERDAM)).toBe(back - HOUR - MINUTE)
    expect(instantOf('2024-10-27', '03:00', AMSTERDAM)).toBe(back + HOUR)
    expect([back - HOUR, back]).toContain(instantOf('2024-10-27', '02:00', AMSTERDAM))
  })

  it('names the instant that it was read at, but for the hour that is shown twice', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(AMSTERDAM, 'UTC', 'America/Curacao'), (now, zone) => {
        const shown = localMoment(now, zone)
        const back = instantOf(shown.date, shown.time, zone)
        expect(localMoment(back, zone)).toEqual(shown)
        if (back !== now) expect(Math.abs(back - now)).toBe(HOUR)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is read right at every minute around both changes', () => {
    for (const change of [Date.UTC(2024, 2, 31, 1, 0), Date.UTC(2024, 9, 27, 1, 0)])
      for (let now = change - 3 * HOUR; now < change + 3 * HOUR; now += MINUTE) {
        const { date, time } = localMoment(now, AMSTERDAM)
        expect(localMoment(instantOf(date, time, AMSTERDAM), AMSTERDAM)).toEqual({ date, time })
      }
  })
})

describe('days and months', () => {
  it('cross the ends of months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01')
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31')
    expect(addMonths('2023-12', 1)).toBe('2024-01')
    expect(addMonths('2024-01', -1)).toBe('2023-12')
    expect(addMonths('2024-01', -13)).toBe('2022-12')
  })

  it('count weekdays from Monday 1 to Sunday 7', () => {
    expect(['2023-10-09', '2023-10-11', '2023-10-15'].map(weekdayOf)).toEqual([1, 3, 7])
  })

  it('add and count back the same, and keep their order', () => {
    fc.assert(
      fc.property(date, month, fc.integer({ min: -500, max: 500 }), (day, from, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(monthsBetween(from, addMonths(from, count))).toBe(count)
        expect(addMonths(from, count) > from).toBe(count > 0)
      }),
    )
  })
})
