// Scenario files: a loket's period hour by hour, and how to hold those hours on a tablet.

import { readFileSync } from 'node:fs'
import { DAY, HOUR, instantOf, localDate, MINUTE, monthOf } from '../../src/domain/calendar.ts'
import type { FollowUpId } from '../../src/domain/follow-up.ts'
import type { PersonId } from '../../src/domain/person.ts'
import type { Profile } from '../../src/domain/profile.ts'
import { monthAfterQuarter, quarterOf } from '../../src/domain/quarter.ts'
import type { Tally } from '../../src/domain/tally.ts'
import { type Answers, fieldsAsked, newDraft, type VisitId } from '../../src/domain/visit.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { must, type Running, setUp } from './tablet.ts'
import { totalsOf } from './work.ts'

export interface ScenarioVisit {
  readonly arrival: string
  readonly party: string
  readonly conversation: number
  readonly trajectory: string | null
  readonly helpQuestion: string
  readonly stage: string
  readonly lifeEvent: string
  readonly estimatedChildren: number
  readonly referralSource: string
  readonly next: string
  readonly referral: string | null
  readonly minutes: number
  readonly note: string
}

export interface ScenarioHour {
  readonly date: string
  readonly start: string
  readonly end: string
  readonly visits: readonly ScenarioVisit[]
}

export interface Scenario {
  readonly id: string
  readonly profile: string
  readonly timeZone: string
  readonly derived: Readonly<Record<string, number>>
  readonly hours: readonly ScenarioHour[]
}

export const readScenario = (file: string): Scenario => JSON.parse(readFileSync(file, 'utf8'))

/** The scenario with its first hours only, and with their sums. */
export function firstHours(scenario: Scenario, count: number): Scenario {
  const hours = scenario.hours.slice(0, count)
  const visits = hours.flatMap((hour) => hour.visits)
  const firsts = visits.filter(({ conversation }) => conversation === 1)
  const tracks = visits.flatMap(({ trajectory }) => trajectory ?? [])
  const derived = {
    hours: hours.length,
    hoursWithoutVisit: hours.filter((hour) => hour.visits.length === 0).length,
    visits: visits.length,
    visitors: firsts.reduce((sum, { party }) => sum + (party === 'couple' ? 2 : 1), 0),
    estimatedChildren: firsts.reduce((sum, visit) => sum + visit.estimatedChildren, 0),
    trajectories: new Set(tracks).size,
    trajectoryConversations: tracks.length,
  }
  return { ...scenario, hours, derived }
}

export function profileOf(scenario: Scenario): Profile {
  const profile = lokets.find(({ id }) => id === scenario.profile)
  if (!profile) throw new Error(`no profile "${scenario.profile}"; known: ${lokets.map(({ id }) => id).join(', ')}`)
  return { ...profile, timeZone: scenario.timeZone }
}

/** The answers that a counsellor would tap; questions that the profile lacks are left out. */
export function answersOf(visit: ScenarioVisit, profile: Profile): Answers {
  const given: Record<string, string | null> = {
    ...Object.fromEntries(Object.entries(visit).filter(([, value]) => typeof value === 'string')),
    returning: visit.conversation > 1 ? 'yes' : 'no',
    estimatedChildren: optionFor(profile, 'estimatedChildren', visit.estimatedChildren),
    minutes: optionFor(profile, 'minutes', visit.minutes),
  }
  const answers: Record<string, string> = {}
  // In the profile's order, so that a field is answered before the fields that hang on it.
  for (const field of profile.fields) {
    const value = given[field.id]
    const asked = fieldsAsked(profile, answers).some(({ id }) => id === field.id)
    if (!value || !asked) continue
    const known = field.options.some(({ id }) => id === value)
    // An option that this loket does not offer counts as "something else", where that is offered, and as unknown
    // elsewhere.
    if (known) answers[field.id] = value
    else if (field.options.some(({ id }) => id === 'other')) answers[field.id] = 'other'
  }
  return answers
}

/** The largest option of at most `value`: their ids are numbers after a letter (`n2`, `m45`). */
function optionFor(profile: Profile, field: string, value: number): string | null {
  const options = profile.fields.find(({ id }) => id === field)?.options ?? []
  const numbered = options.map(({ id }) => ({ id, number: Number(id.slice(1)) })).filter(({ number }) => number >= 0)
  return numbered.toSorted((a, b) => b.number - a.number).find(({ number }) => number <= value)?.id ?? null
}

/** Holds every hour of a scenario on a fresh tablet, and lets the calendar run until every message that is due has been drawn. */
export async function holdScenario(scenario: Scenario): Promise<{ tablet: Running; totals: Tally }> {
  const profile = profileOf(scenario)
  const { timeZone } = scenario
  const hours = scenario.hours.toSorted((a, b) => `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`))
  const [first] = hours
  if (!first) throw new Error(`scenario ${scenario.id} has no hours`)
  const { clock, start } = await setUp(profile, instantOf(first.date, first.start, timeZone) - HOUR)
  const tablet = await start()
  const followUps = new Map<string, FollowUpId>()

  for (const hour of hours) {
    // Hours may overlap in the file; a tablet holds them one after the other.
    clock.now = Math.max(clock.now + MINUTE, instantOf(hour.date, hour.start, timeZone))
    must(await tablet.hours.open(true))
    for (const visit of hour.visits) await recordVisit(tablet, visit, profile, followUps, () => (clock.now += MINUTE))
    clock.now = Math.max(clock.now + MINUTE, instantOf(hour.date, hour.end, timeZone))
    must(await tablet.hours.close())
  }

  const today = localDate(clock.now, timeZone)
  // The date is believed, however long ago the last hour was, and the day after it no mistake.
  clock.now = instantOf(`${monthAfterQuarter(quarterOf(today))}-01`, '08:00', timeZone)
  must(await tablet.book.believeClock())
  clock.now += DAY
  must(await tablet.book.followCalendar())
  return { tablet, totals: must(await totalsOf(tablet.book, 'all', monthOf(today))).tally }
}

async function recordVisit(
  tablet: Running,
  visit: ScenarioVisit,
  profile: Profile,
  followUps: Map<string, FollowUpId>,
  now: () => number,
): Promise<void> {
  const id: VisitId = must(await tablet.hours.startIntake())
  const known = visit.trajectory === null ? undefined : followUps.get(visit.trajectory)
  const draft = {
    ...newDraft(id, AUTHOR, now()),
    answers: answersOf(visit, profile),
    note: visit.note,
    // From the second conversation on the visitor brings the code that the first one gave.
    ...(known && { followUp: known }),
  }
  must(await tablet.intakes.saveDraft(draft))
  must(await tablet.intakes.record(draft))
  const recorded = tablet.intakes.find(id)
  if (visit.trajectory !== null && recorded?.followUp) followUps.set(visit.trajectory, recorded.followUp)
}

const AUTHOR = 'anke' as PersonId
