// The ledger of a tablet: which hour is open, the totals of each month, and which messages were drawn. The ledger
// changes in the same transaction as its hour, so that a total is never recounted and never wrong.
import {
  DAY,
  type Instant,
  type LocalDate,
  type LocalTime,
  localDate,
  MINUTE,
  type Month,
  monthOf,
} from '../calendar.ts'
import { type Drawn, type Due, duePeriods, noneDrawn, withDrawn } from '../disclosure/due.ts'
import type { DrawBelow } from '../disclosure/noise.ts'
import { shapeOf, type VersionInForce } from '../disclosure/questions.ts'
import { makeRelease, type Release, type ReleaseSource } from '../disclosure/release.ts'
import type { Profile } from '../profile.ts'
import { halfYearOf, monthsOfHalfYear, monthsOfQuarter } from '../quarter.ts'
import { addTally, emptyTally, subtractTally, type Tally } from '../tally.ts'
import type { WalkInHour, WalkInHourId } from '../walk-in-hour.ts'
import { noSigns, type Signs, withUse } from './signs.ts'

export interface Ledger {
  /** The walk-in hour that is open, or was the last to be closed. */
  readonly current: WalkInHourId | null
  readonly drawn: Drawn
  /** The latest instant that this tablet has seen; a person may say that an earlier one is right after all. */
  readonly lastSeen: Instant
  readonly signs: Signs
}

/** The part of a walk-in hour that stays when its details are gone. */
export interface HeldHour {
  readonly id: WalkInHourId
  readonly date: LocalDate
  readonly from: LocalTime
  readonly until: LocalTime
  readonly location?: string
  readonly visits: number
}

/** The closed hours of one calendar month. */
export interface MonthTotals {
  readonly month: Month
  readonly hours: readonly HeldHour[]
  readonly tally: Tally
}

export const newLedger = (profile: Profile, now: Instant): Ledger => ({
  current: null,
  drawn: noneDrawn(localDate(now, profile.timeZone)),
  lastSeen: now,
  signs: noSigns,
})

export const newMonth = (month: Month): MonthTotals => ({ month, hours: [], tally: emptyTally })

/**
 * Brings the totals of a month from `before` to `after`, two states of the same hour (null: there is none). Only closed hours
 * stand in a month: from one open state to another the month stays the same object.
 */
export function settle(month: MonthTotals, before: WalkInHour | null, after: WalkInHour | null): MonthTotals {
  let totals = month
  if (before && before.closedAt !== null) {
    const hours = totals.hours.filter(({ id }) => id !== before.id)
    totals = { ...totals, hours, tally: subtractTally(totals.tally, before.tally) }
  }
  if (after && after.closedAt !== null)
    totals = { ...totals, hours: [...totals.hours, heldHour(after)], tally: addTally(totals.tally, after.tally) }
  return totals
}

const heldHour = ({ id, date, from, until, location, tally }: WalkInHour): HeldHour => ({
  id,
  date,
  from,
  until,
  ...(location !== undefined && { location }),
  visits: tally.visits,
})

/** [D6] The messages that are due on `day`; the message of a quarter waits for its open hour. */
export const dueOn = (
  { drawn }: Ledger,
  { schedule }: Profile,
  day: LocalDate | null,
  open: WalkInHour | null,
): readonly Due[] => (day === null ? [] : duePeriods(drawn, day, schedule.ends, open?.date ?? null))

/** [D5] Draws the message that is due. The caller writes it and the ledger of `withDrawn` in one transaction. */
export function drawMessage(
  due: Due,
  source: ReleaseSource,
  months: ReadonlyMap<Month, MonthTotals>,
  versions: readonly VersionInForce[],
  below: DrawBelow,
): Release {
  const sumOf = (wanted: readonly Month[]) =>
    wanted.map((month) => months.get(month)?.tally ?? emptyTally).reduce(addTally, emptyTally)
  const halfYear = halfYearOf(due.quarter)
  const tallies = { ofQuarter: sumOf(monthsOfQuarter(due.quarter)), ofHalfYear: sumOf(monthsOfHalfYear(halfYear)) }
  return makeRelease(source, due, tallies, shapeOf(versions, halfYear), below)
}

export const afterDrawing = (ledger: Ledger, due: readonly Due[]): Ledger =>
  due.length === 0 ? ledger : { ...ledger, drawn: withDrawn(ledger.drawn, due) }

/** The ledger of a tablet that is used at `now`, of which there is no doubt; the same one where that day was written down. */
export function seenAt(ledger: Ledger, { schedule, timeZone }: Profile, now: Instant): Ledger {
  const signs = withUse(ledger.signs, localDate(now, timeZone), schedule)
  return signs === ledger.signs ? ledger : { ...ledger, signs, lastSeen: Math.max(now, ledger.lastSeen) }
}

/**
 * Whether the tablet's clock can be believed. Behind: more than five minutes before an instant that it has already
 * shown. Ahead: over 31 days since the tablet was last used. A date that jumped would draw messages and erase notes
 * before their time, so a person should look at it first.
 */
export function checkClock(lastSeen: Instant, now: Instant): 'right' | 'behind' | 'ahead' {
  if (now < lastSeen - 5 * MINUTE) return 'behind'
  return now > lastSeen + 31 * DAY ? 'ahead' : 'right'
}

export const currentMonth = (profile: Profile, now: Instant): Month => monthOf(localDate(now, profile.timeZone))
