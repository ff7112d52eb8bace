// Time enters the domain as an instant; a loket lives by its local calendar. This file is the only translation between the two.

/** Milliseconds since 1 January 1970 UTC. */
export type Instant = number
/** A date on the wall of the loket: `2023-10-11`. */
export type LocalDate = string
/** A time on the wall of the loket, 24 hours: `19:00`. */
export type LocalTime = string
/** A calendar month: `2023-10`. */
export type Month = string
/** A week from Monday to Sunday, numbered as in ISO 8601: `2023-W41`. Compares as text in order of time. */
export type IsoWeek = string

/** Milliseconds. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const formatters = new Map<string, Intl.DateTimeFormat>()

/** The date and time on the loket's wall at `now`. `timeZone` is an IANA name. */
export function localMoment(now: Instant, timeZone: string): { date: LocalDate; time: LocalTime } {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    })
    formatters.set(timeZone, formatter)
  }
  // The Swedish short form is ISO 8601: "2023-10-11 19:00".
  const [date = '', time = ''] = formatter.format(now).split(' ')
  return { date, time }
}

/** The instant at which the wall shows `date` and `time`; in the hour that the clock skips in March, the moment after the skip. */
export function instantOf(date: LocalDate, time: LocalTime, timeZone: string): Instant {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  let instant = wanted
  for (let pass = 0; pass < 2; pass++) {
    const shown = localMoment(instant, timeZone)
    instant += wanted - Date.parse(`${shown.date}T${shown.time}:00Z`)
  }
  return instant
}

export const localDate = (now: Instant, timeZone: string): LocalDate => localMoment(now, timeZone).date

export const monthOf = (date: LocalDate): Month => date.slice(0, 7)

/** The ISO 8601 week of a date: the week belongs to the year of its Thursday. */
export function weekOf(date: LocalDate): IsoWeek {
  const thursday = Date.parse(date) + (4 - weekdayOf(date)) * DAY
  const year = new Date(thursday).getUTCFullYear()
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY))
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The day on which an ISO week begins. */
export function mondayOf(week: IsoWeek): LocalDate {
  // 4 January always lies in the first week.
  const fourth = `${week.slice(0, 4)}-01-04`
  return addDays(fourth, 7 * (Number(week.slice(6)) - 1) + 1 - weekdayOf(fourth))
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (date: LocalDate): number => new Date(date).getUTCDay() || 7

export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

export const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / DAY

/** Months from `from` to `to`: 1 from `2023-10` to `2023-11`. */
export function monthsBetween(from: Month, to: Month): number {
  const count = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return count(to) - count(from)
}

/** The month `months` later (earlier when negative). */
export function addMonths(month: Month, months: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
