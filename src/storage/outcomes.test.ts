// [D2] [D3] Outcomes beside the hours and follow-ups that they come from: whatever people do, each couple or person is counted
// once, and in the message of one half-year.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { noiseless } from '../../tests/support/noiseless.ts'
import { must, passUntil, type Running, setUp, type TestTablet } from '../../tests/support/tablet.ts'
import { DAY, monthOf } from '../domain/calendar.ts'
import type { Answers as Shared } from '../domain/disclosure/release.ts'
import { isOutcomeShared } from '../domain/book/outcomes.ts'
import { halfYearOf, quarterOf } from '../domain/quarter.ts'
import type { FollowUp, FollowUpId, Outcome } from '../domain/trajectory.ts'
import { type Answers, newDraft, type VisitId } from '../domain/visit.ts'
import { isRecorded, type WalkInHourId } from '../domain/walk-in-hour.ts'
import { createFollowUps } from '../../tests/support/work.ts'
import { totalsOf } from '../../tests/support/work.ts'

interface Step {
  readonly do: (typeof steps)[number]
  readonly which: number
  /** Which code is brought; null: none. */
  readonly code: number | null
  readonly returning: string
  readonly next: string
  readonly gives: boolean
}

const steps = [
  ...['open', 'open', 'close', 'close', 'record', 'record', 'record', 'change', 'remove'],
  ...['undo', 'reopen', 'end', 'end', 'refer', 'goOn', 'renew', 'restart', 'week', 'week', 'season'],
] as const

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(...steps),
  which: fc.nat(5),
  code: fc.option(fc.nat(3)),
  returning: fc.constantFrom('no', 'no', 'no', 'yes', 'unknown'),
  next: fc.constantFrom('ready', 'trajectory', 'referral'),
  gives: fc.boolean(),
})

/** What a notebook beside the tablet would have of an hour. */
interface Held {
  readonly date: string
  readonly isClosed: boolean
  readonly visits: readonly { readonly id: VisitId; readonly answers: Answers; readonly followUp?: FollowUpId }[]
}

class Notebook {
  readonly hours = new Map<WalkInHourId, Held>()
  /** Outcomes of follow-ups that have been shared: they stay, also when the follow-up is forgotten. */
  private readonly shared = new Map<FollowUpId, Outcome>()
  /** The first visits whose outcome stands in a message. */
  private readonly inMessages = new Set<string>()
  private followUps: readonly FollowUp[] = []

  look({ book }: Running, before: WalkInHourId | undefined, isUndo: boolean): void {
    const { hour, visits, followUps, ledger } = book.book.getState()
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
    const own = this.followUps.filter(
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

async function carryOut(device: TestTablet, tablet: Running, { do: what, which, code, ...visit }: Step): Promise<void> {
  const { hours, intakes, book } = tablet
  const followUps = createFollowUps(book)
  const { hour, visits, followUps: all } = book.book.getState()
  const followUp = code === null ? undefined : [...all.keys()][code]
  const entry = hour?.entries[which % Math.max(1, hour.entries.length)]?.id
  const answers = {
    ...{
      party: 'couple',
      helpQuestion: 'repair',
      estimatedChildren: 'n2',
      returning: visit.returning,
      next: visit.next,
    },
    ...(visit.next === 'referral' && which > 0 && { referral: 'sko' }),
  }
  const more = { answers, ...(followUp && { followUp }), ...(visit.gives && { givesCode: true as const }) }
  if (what === 'open') await hours.open(true)
  else if (what === 'close') await hours.close()
  else if (what === 'undo') await hours.undo()
  else if (what === 'remove') await (entry && hours.removeVisit(entry))
  else if (what === 'record') {
    const started = await hours.startIntake()
    if (started.ok) await intakes.record({ ...newDraft(started.value, AUTHOR, device.clock.now), ...more })
    // An intake that was refused is thrown away.
    if (started.ok && !isRecorded(intakes.find(started.value) ?? expect.fail())) await hours.removeVisit(started.value)
  } else if (what === 'change') {
    const stored = entry && visits.get(entry)
    if (stored) await intakes.record({ ...newDraft(stored.id, AUTHOR, device.clock.now), ...more })
  } else if (what === 'reopen') {
    const recent = must(await hours.recent())
    const held = recent[which % Math.max(1, recent.length)]
    if (held) await hours.reopen(held.hour.id)
  } else if (followUp && what === 'end') await followUps.end(followUp, which % 2 ? 'completed' : null)
  else if (followUp && what === 'refer') await followUps.end(followUp, 'referred', 'sko')
  else if (followUp && what === 'goOn') await followUps.resume(followUp)
  else if (followUp && what === 'renew') await followUps.renewCode(followUp)
  else if (what === 'week') await passUntil(device, tablet, device.clock.now + 7 * DAY)
  else if (what === 'season') await passUntil(device, tablet, device.clock.now + 91 * DAY)
}

it('equal a recount after any steps in any order, and nobody stands in two messages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (all) => {
      // In the last weeks of a half-year.
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
        if (each.do === 'restart') tablet = watched(await device.restart())
        else await carryOut(device, tablet, each)
        notebook.look(tablet, before, each.do === 'undo')
        const { counts } = must(await totalsOf(tablet.book, 'all', monthOf('2023-12-06'))).tally
        const { track = {}, onwardReferral = {} } = counts
        expect({ track, onwardReferral }).toEqual(notebook.recount())
      }
    }),
    { numRuns: 150 },
  )
})
