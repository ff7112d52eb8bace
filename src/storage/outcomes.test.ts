// [D2] [D3] Outcomes beside the hours and follow-ups that they come from: in any order of steps each couple or person
// is counted once, and in the message of one half-year.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { must, passUntil, type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { noiseless } from '../../tests/support/noiseless.ts'
import { tries } from '../../tests/support/runs.ts'
import { createFollowUps } from '../../tests/support/work.ts'
import { isOutcomeShared } from '../domain/book/outcomes.ts'
import { DAY, instantOf, localDate, monthOf } from '../domain/calendar.ts'
import type { Answers as Shared } from '../domain/disclosure/release.ts'
import type { FollowUp, FollowUpId, Outcome } from '../domain/follow-up.ts'
import { halfYearOf, quarterOf } from '../domain/quarter.ts'
import { type Answers, type Draft, newDraft, type VisitId } from '../domain/visit.ts'
import { isRecorded, type WalkInHourId } from '../domain/walk-in-hour.ts'

/** One visit as it is tapped in. */
interface Tapped {
  /** Which code is brought; null: none. */
  readonly code: number | null
  readonly returning: string
  readonly next: string
  readonly gives: boolean
}

type Step =
  | { readonly do: 'evening'; readonly visits: readonly Tapped[]; readonly closes: boolean }
  /** An evening in the last week of the half-year, after which a follow-up may end, and then three days of the next one. */
  | { readonly do: 'turn'; readonly visits: readonly Tapped[]; readonly closes: boolean; readonly ends: boolean }
  | { readonly do: 'change' | 'remove'; readonly hour: number; readonly which: number; readonly visit: Tapped }
  | { readonly do: 'undo' | 'close' | 'week' | 'restart' }
  | { readonly do: 'end' | 'refer' | 'goOn' | 'renew'; readonly which: number }

const tapped: fc.Arbitrary<Tapped> = fc.record({
  code: fc.oneof(fc.constant(null), fc.nat(3)),
  returning: fc.constantFrom('no', 'no', 'no', 'yes', 'unknown'),
  next: fc.constantFrom('ready', 'trajectory', 'referral'),
  gives: fc.boolean(),
})
const evening = { visits: fc.array(tapped, { maxLength: 3 }), closes: fc.constantFrom(true, true, true, false) }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('evening' as const), ...evening }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('turn' as const), ...evening, ends: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('change' as const, 'change' as const, 'remove' as const),
      hour: fc.nat(1),
      which: fc.nat(2),
      visit: tapped,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'close' as const, 'week' as const, 'restart' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('end' as const, 'end' as const, 'refer' as const, 'goOn' as const, 'renew' as const),
      which: fc.nat(3),
    }),
  },
)

/** An hour as a notebook beside the tablet would have it. */
interface Held {
  readonly date: string
  readonly isClosed: boolean
  readonly visits: readonly { readonly id: VisitId; readonly answers: Answers; readonly followUp?: FollowUpId }[]
}

class Notebook {
  readonly hours = new Map<WalkInHourId, Held>()
  /** Outcomes of follow-ups that have been shared, or whose follow-up is forgotten: they stay. */
  private readonly shared = new Map<FollowUpId, Outcome>()
  /** The first visits whose outcome stands in a message. */
  private readonly inMessages = new Set<string>()
  private followUps: readonly FollowUp[] = []
  /** Those whose term was over: their outcomes stay, and stand in the message of their half-year. */
  private readonly forgotten = new Map<FollowUpId, FollowUp>()

  look({ book }: Running, before: WalkInHourId | undefined, isUndo: boolean): void {
    const { hour, visits, followUps, ledger } = book.book.getState()
    for (const each of this.followUps) {
      if (!each.counted?.outcome || followUps.has(each.id)) continue
      this.shared.set(each.id, each.counted.outcome)
      this.forgotten.set(each.id, each)
    }
    this.followUps = [...followUps.values()]
    for (const each of this.followUps)
      if (each.counted?.outcome && isOutcomeShared(ledger.drawn, each)) this.shared.set(each.id, each.counted.outcome)
    if (isUndo && !hour && before) this.hours.delete(before)
    if (!hour) return
    const recorded = [...visits.values()].filter(isRecorded)
    this.hours.set(hour.id, { date: hour.date, isClosed: hour.closedAt !== null, visits: recorded })
  }

  /** First visits without a code, in closed hours: through with their hour. */
  private through(halfYear?: string) {
    return [...this.hours.values()]
      .filter(({ isClosed, date }) => isClosed && (!halfYear || halfYearOf(quarterOf(date)) === halfYear))
      .flatMap(({ visits }) => visits)
      .filter(({ answers, followUp }) => answers['returning'] === 'no' && followUp === undefined)
  }

  /** All that is counted, the slow way. */
  recount() {
    const counts: Record<keyof Outcome, Record<string, number>> = { track: {}, onwardReferral: {} }
    const add = (outcome: Outcome) => {
      for (const question of ['track', 'onwardReferral'] as const)
        counts[question][outcome[question]] = (counts[question][outcome[question]] ?? 0) + 1
    }
    for (const { answers } of this.through()) {
      const { next, referral = 'unknown' } = answers
      add({ track: 'single', onwardReferral: next === 'referral' ? referral : 'none' })
    }
    for (const outcome of this.shared.values()) add(outcome)
    for (const each of this.followUps) {
      const outcome = this.shared.has(each.id) || each.counted?.outcome === null ? null : outcomeOf(each)
      if (outcome) add(outcome)
    }
    return counts
  }

  /** A message that was drawn before the step that comes now. */
  take({ halfYear, outcomes }: Shared): void {
    const own = [...this.followUps, ...this.forgotten.values()].filter(
      ({ counted }) => counted?.outcome && halfYearOf(quarterOf(counted.month)) === halfYear,
    )
    const track = outcomes.find(({ question }) => question === 'track')?.answers ?? []
    const through = this.through(halfYear)
    expect(track.reduce((sum, { count }) => sum + count, 0)).toBe(through.length + own.length)
    const firsts = own.flatMap(({ conversations }) => conversations.filter(({ first }) => first))
    for (const id of [...through.map((visit) => visit.id), ...firsts.map(({ visit }) => visit)]) {
      expect(this.inMessages.has(id)).toBe(false)
      this.inMessages.add(id)
    }
  }
}

function outcomeOf({ ended, conversations }: FollowUp): Outcome | null {
  if (!ended || conversations.every(({ first }) => !first)) return null
  const track = conversations.some(({ inTrajectory }) => inTrajectory)
    ? 'trajectory'
    : conversations.length > 1
      ? 'several'
      : 'single'
  const to = { completed: 'none', stopped: 'none', referred: ended.referral ?? 'unknown', other: 'unknown' }
  return { track, onwardReferral: ended.reason === null ? 'unknown' : to[ended.reason] }
}

const draftOf = (id: VisitId, { book }: Running, { code, returning, next, gives }: Tapped): Draft => {
  const followUp = code === null ? undefined : [...book.book.getState().followUps.keys()][code]
  const referral = next === 'referral' && gives ? { referral: 'sko' } : {}
  const answers = { party: 'couple', helpQuestion: 'repair', estimatedChildren: 'n2', returning, next, ...referral }
  return {
    ...{ ...newDraft(id, AUTHOR, book.clock()), answers },
    ...(followUp && { followUp }),
    ...(gives && { givesCode: true as const }),
  }
}

/** Closes the hour that is open, if any; an intake that undo has left as a draft is thrown away. */
async function close({ hours, book }: Running): Promise<void> {
  const { hour } = book.book.getState()
  if (hour?.closedAt !== null) return
  for (const { id, state } of hour.entries) if (state === 'draft') must(await hours.removeVisit(id))
  must(await hours.close())
}

async function hold(tablet: Running, visits: readonly Tapped[], closes: boolean, look: () => void): Promise<void> {
  const { hours, intakes } = tablet
  await close(tablet)
  look()
  must(await hours.open(true))
  for (const visit of visits) {
    const id = must(await hours.startIntake())
    const recorded = await intakes.record(draftOf(id, tablet, visit))
    // An intake that is refused, as its code is of a trajectory that is over, is thrown away.
    if (!recorded.ok) must(await hours.removeVisit(id))
  }
  if (closes) must(await hours.close())
}

/** @param look writes the notebook before something else changes */
async function carryOut(device: TestTablet, tablet: Running, step: Step, look: () => void): Promise<void> {
  const { hours, intakes, book } = tablet
  if (step.do === 'evening') return hold(tablet, step.visits, step.closes, look)
  if (step.do === 'turn') {
    const [half = '', year = ''] = [halfYearOf(quarterOf(localDate(device.clock.now, hia.timeZone)))].flatMap(
      (each) => [each.slice(5), each.slice(0, 4)],
    )
    const lastDay = instantOf(`${year}-${half === 'H1' ? '06-30' : '12-31'}`, '12:00', hia.timeZone)
    await close(tablet)
    look()
    await passUntil(device, tablet, lastDay - 4 * DAY)
    await hold(tablet, step.visits, step.closes, look)
    look()
    const newest = [...book.book.getState().followUps.keys()].at(-1)
    if (newest && step.ends) must(await createFollowUps(book).end(newest, 'completed'))
    look()
    return passUntil(device, tablet, lastDay + 3 * DAY)
  }
  if (step.do === 'undo') return void (await hours.undo())
  if (step.do === 'close') return close(tablet)
  if (step.do === 'week') return passUntil(device, tablet, device.clock.now + 7 * DAY)
  if (step.do === 'change' || step.do === 'remove') {
    if (book.book.getState().hour?.closedAt !== null) {
      const recent = must(await hours.recent())
      const held = recent[step.hour % Math.max(1, recent.length)]
      if (held) await hours.reopen(held.hour.id)
      look()
    }
    const ids = [...book.book.getState().visits.keys()]
    const id = ids[step.which % Math.max(1, ids.length)]
    if (id && step.do === 'remove') await hours.removeVisit(id)
    else if (id) await intakes.record(draftOf(id, tablet, step.visit))
    return
  }
  if (!('which' in step)) return
  const followUps = createFollowUps(book)
  const id = [...book.book.getState().followUps.keys()][step.which]
  if (!id) return
  if (step.do === 'end') must(await followUps.end(id, step.which % 2 ? 'completed' : null))
  if (step.do === 'refer') must(await followUps.end(id, 'referred', 'sko'))
  if (step.do === 'goOn') must(await followUps.resume(id))
  if (step.do === 'renew') must(await followUps.renewCode(id))
}

it('equal a recount after any steps in any order, and nobody stands in two messages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (all) => {
      const device = await setUp(hia, at(8, '19:00'), undefined, noiseless())
      const notebook = new Notebook()
      const watched = (tablet: Running) => {
        tablet.outbox.releases.subscribe((after = [], before = []) => {
          for (const { row, release } of after)
            if (release.answers && !before.some((each) => each.row === row)) notebook.take(release.answers)
        })
        return tablet
      }
      let tablet = watched(await device.start())
      for (const each of all) {
        device.clock.now += 60_000
        const before = tablet.book.book.getState().hour?.id
        const look = () => notebook.look(tablet, before, each.do === 'undo')
        if (each.do === 'restart') tablet = watched(await device.restart())
        else await carryOut(device, tablet, each, look)
        look()
        const { counts } = must(await totalsOf(tablet.book, 'all', monthOf('2023-12-06'))).tally
        const { track = {}, onwardReferral = {} } = counts
        expect({ track, onwardReferral }).toEqual(notebook.recount())
      }
    }),
    { numRuns: tries(100) },
  )
})
