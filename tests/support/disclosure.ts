// Months of walk-in hours as data, and the messages that the production code draws of them.
import * as fc from 'fast-check'
import { fairBelow } from '../../scripts/headless/chance.ts'
import {
  afterDrawing,
  drawMessage,
  dueOn,
  type Ledger,
  type MonthTotals,
  newLedger,
  newMonth,
  settle,
} from '../../src/domain/book/ledger.ts'
import { addDays, type Instant, instantOf, localDate, type Month, monthOf } from '../../src/domain/calendar.ts'
import type { DrawBelow } from '../../src/domain/disclosure/noise.ts'
import type { VersionInForce } from '../../src/domain/disclosure/questions.ts'
import type { Release, ReleaseSource } from '../../src/domain/disclosure/release.ts'
import type { PersonId } from '../../src/domain/person.ts'
import type { Profile } from '../../src/domain/profile.ts'
import { type Answers, newDraft, recordDraft, type Visit, type VisitId } from '../../src/domain/visit.ts'
import {
  closeWalkInHour,
  openWalkInHour,
  recordVisit,
  startDraft,
  type WalkInHour,
  type WalkInHourId,
} from '../../src/domain/walk-in-hour.ts'
import { hia } from './hia.ts'

export { hia }

export const source: ReleaseSource = {
  tablet: '0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e',
  loket: hia.id,
  municipality: hia.municipality,
  profileVersion: 1,
}

/** The standing of a tablet without a message at the service. */
export const NOTHING_SHARED = { quarters: [], halfYears: [] }

/** The answers of every visit, hour by hour: `schedule[week][visit]`. */
export type Schedule = readonly (readonly Answers[])[]

export const START = '2023-10-11'
/** The person who records in tests. */
export const AUTHOR = 'anke' as PersonId

export const at = (week: number, time: string) => instantOf(addDays(START, 7 * week), time, hia.timeZone)

/** Any answers of the profile's shape; `returning` as given. */
export function answersArbitrary(returning: fc.Arbitrary<string> = fc.constant('no')): fc.Arbitrary<Answers> {
  const fields = hia.fields.filter(({ id, askedWhen }) => id !== 'returning' && !askedWhen)
  const options = Object.fromEntries(
    fields.map(({ id, options }) => [id, fc.constantFrom(...options.map((each) => each.id))]),
  )
  return fc.record({ ...options, returning }) as fc.Arbitrary<Answers>
}

/** Up to `weeks` weeks with up to `visits` visits each. */
export const scheduleArbitrary = (weeks: number, visits: number): fc.Arbitrary<Schedule> =>
  fc.array(fc.array(answersArbitrary(fc.constantFrom('no', 'no', 'no', 'yes')), { maxLength: visits }), {
    minLength: 1,
    maxLength: weeks,
    size: 'max',
  })

export function visitOf(answers: Answers, id: string, now: number): Visit {
  const visit = recordDraft({ ...newDraft(id as VisitId, AUTHOR, now), answers }, hia, now)
  if (!visit.ok) throw new Error(`open: ${visit.error.map((field) => field.id)}`)
  return visit.value
}

/** A first visit like most of them. */
export const first: Answers = { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n1' }

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(String(result.error))
  return result.value
}

/** A walk-in hour in week `week`, closed, with these visits. */
export function heldHour(week: number, visits: readonly Answers[], profile: Profile = hia): WalkInHour {
  const proposal = { date: addDays(START, 7 * week), from: '19:00', until: '20:30', scheduled: true }
  let hour = openWalkInHour(`hour-${week}` as WalkInHourId, proposal, at(week, '19:00'))
  const recorded = new Map<VisitId, Visit>()
  visits.forEach((answers, index) => {
    const visit = visitOf(answers, `visit-${week}-${index}`, at(week, '19:10'))
    recorded.set(visit.id, visit)
    hour = value(startDraft(hour, visit.id, at(week, '19:05')))
    hour = value(recordVisit(hour, visit, newDraft(visit.id, AUTHOR, at(week, '19:05')), profile, at(week, '19:10')))
  })
  return value(closeWalkInHour(hour, at(week, '20:30'), recorded))
}

export interface Log {
  readonly ledger: Ledger
  readonly months: ReadonlyMap<Month, MonthTotals>
  readonly releases: readonly Release[]
}

/** Holds a schedule, one walk-in hour a week, and follows the calendar until seven months after it. */
export function logOf(schedule: Schedule, profile: Profile = hia, below: DrawBelow = fairBelow): Log {
  const versions: readonly VersionInForce[] = [{ savedAt: null, profile }]
  const months = new Map<Month, MonthTotals>()
  let ledger = newLedger(profile, at(0, '18:00'))
  const releases: Release[] = []
  const follow = (now: Instant) => {
    const due = dueOn(ledger, profile, localDate(now, profile.timeZone), null)
    releases.push(...due.map((each) => drawMessage(each, source, months, versions, below)))
    ledger = afterDrawing(ledger, due)
  }
  for (const [week, visits] of schedule.entries()) {
    follow(at(week, '18:00'))
    const hour = heldHour(week, visits, profile)
    const month = monthOf(hour.date)
    months.set(month, settle(months.get(month) ?? newMonth(month), null, hour))
  }
  follow(at(schedule.length + 30, '12:00'))
  return { ledger, months, releases }
}
