// The life of a tablet in the pure domain: a schedule is carried out with visitors' answers, and every message is kept that
// was drawn.

import { seededBelow } from '../../scripts/headless/chance.ts'
import {
  afterDrawing,
  drawMessage,
  dueOn,
  type Ledger,
  type MonthTotals,
  newLedger,
  newMonth,
  seenAt,
  settle,
} from '../../src/domain/book/ledger.ts'
import { countOutcome } from '../../src/domain/book/outcomes.ts'
import { drawingDay } from '../../src/domain/book/signs.ts'
import { addDays, DAY, type Instant, localDate, type Month, monthOf } from '../../src/domain/calendar.ts'
import { withDrawnElsewhere } from '../../src/domain/disclosure/due.ts'
import type { VersionInForce } from '../../src/domain/disclosure/questions.ts'
import { idOf, type Release } from '../../src/domain/disclosure/release.ts'
import { type FollowUp, type FollowUpId, newFollowUp } from '../../src/domain/follow-up.ts'
import type { Profile } from '../../src/domain/profile.ts'
import type { Result } from '../../src/domain/result.ts'
import { addTally, subtractTally } from '../../src/domain/tally.ts'
import { type Answers, isFirstVisit, newDraft, type Visit, type VisitId } from '../../src/domain/visit.ts'
import {
  closeWalkInHour,
  countVisit,
  openWalkInHour,
  recordVisit,
  reopenWalkInHour,
  startDraft,
  type WalkInHour,
  type WalkInHourId,
} from '../../src/domain/walk-in-hour.ts'
import { AUTHOR, hia, source, visitOf } from '../support/disclosure.ts'
import type { Schedule, Step } from './schedule.ts'

/** A message that was drawn. */
export interface Drawing {
  readonly at: Instant
  readonly id: string
  readonly release: Release
  /** How often the tablet was lost and restored before. */
  readonly life: number
  /** The periods for which the service had a message when the tablet was restored. */
  readonly there: readonly string[]
}

/** How messages are drawn; the real way is `REAL`, others are planted faults. */
export interface Ways {
  readonly due: typeof dueOn
  /** Null: no message after all. */
  readonly draw: (...given: Parameters<typeof drawMessage>) => Release | null
  /** The next try of a tablet that could not write a message, or thought so: the same message. */
  readonly retry: (release: Release, again: () => Release | null) => Release | null
  readonly resume: typeof withDrawnElsewhere
}
export const REAL: Ways = {
  due: dueOn,
  draw: drawMessage,
  retry: (release) => release,
  resume: withDrawnElsewhere,
}

interface Tablet {
  readonly ledger: Ledger
  readonly months: ReadonlyMap<Month, MonthTotals>
  readonly versions: readonly VersionInForce[]
  readonly open: WalkInHour | null
  readonly last: WalkInHour | null
  readonly followUps: readonly FollowUp[]
}

/** Carries a schedule out with these answers. */
export function live({ begins, steps }: Schedule, said: readonly Answers[], ways: Ways = REAL): readonly Drawing[] {
  const life = new Life(begins, said, ways)
  for (const each of steps) life.carryOut(each)
  life.carryOut({ do: 'unlock', after: 200 })
  return life.drawn
}

class Life {
  readonly drawn: Drawing[] = []
  private tablet: Tablet
  private backup: Tablet
  private now: Instant
  private visits = 0
  private readonly said: readonly Answers[]
  private readonly ways: Ways
  private lives = 0
  /** The first message of each period, as the service keeps it. */
  private service: readonly Release[] = []
  /** The periods that the service named when the tablet was restored. */
  private there: readonly string[] = []
  private readonly below = seededBelow(2026)

  constructor(begins: number, said: readonly Answers[], ways: Ways) {
    this.said = said
    this.ways = ways
    this.now = Date.parse('2026-01-01T18:00:00Z') + begins * DAY
    const versions = [{ savedAt: null, profile: hia }]
    const ledger = newLedger(hia, this.now)
    this.tablet = { ledger, months: new Map(), versions, open: null, last: null, followUps: [] }
    this.backup = this.tablet
  }

  carryOut(step: Step): void {
    this.now += 60_000
    if (step.do === 'unlock') this.now += step.after * DAY
    if (step.do === 'unlock') this.follow()
    else if (step.do === 'hold') this.hold(step.intakes, step.counted, step.after)
    else if (step.do === 'correct') this.correct()
    else if (step.do === 'outcome') this.outcome(step.which, step.ends)
    else if (step.do === 'backUp') this.backup = this.tablet
    else if (step.do === 'restore') this.restore()
    else if (step.do === 'send') this.send()
    else if (step.do === 'retry') this.retry()
    else this.change(step)
  }

  private get profile(): Profile {
    return this.tablet.versions.at(-1)?.profile ?? hia
  }

  private get today() {
    return localDate(this.now, hia.timeZone)
  }

  private follow(): void {
    const { months, versions, open } = this.tablet
    const ledger = seenAt(this.tablet.ledger, this.profile, this.now)
    const due = this.ways.due(ledger, this.profile, drawingDay(ledger.signs, this.today), open)
    for (const each of due) {
      const release = this.ways.draw(each, source, months, versions, this.below)
      if (release) this.take(release)
    }
    this.tablet = { ...this.tablet, ledger: afterDrawing(ledger, due) }
  }

  private take(release: Release): void {
    this.drawn.push({ at: this.now, id: idOf(release), release, life: this.lives, there: this.there })
  }

  private send(): void {
    for (const { release } of this.drawn) {
      const there = this.service.flatMap(periodsOf)
      if (periodsOf(release).every((period) => !there.includes(period))) this.service = [...this.service, release]
    }
  }

  /** The last message is prepared once more, as when writing it failed. */
  private retry(): void {
    const last = this.drawn.at(-1)
    if (!last || last.life !== this.lives) return
    const { quarter, answers } = last.release
    const { months, versions } = this.tablet
    const due = { quarter, halfYear: answers?.halfYear ?? null }
    const again = this.ways.retry(last.release, () => this.ways.draw(due, source, months, versions, this.below))
    if (again) this.take(again)
  }

  private hold(intakes: number, counted: number, after: number): void {
    this.follow()
    if (this.tablet.open) return
    const proposal = { date: this.today, from: '19:00', until: '20:30', scheduled: true }
    let hour = openWalkInHour(`hour ${this.now}` as WalkInHourId, proposal, this.now)
    const visits = new Map<VisitId, Visit>()
    for (let visit = 0; visit < intakes; visit++) hour = this.record(hour, visits)
    for (let visit = 0; visit < counted; visit++) hour = must(countVisit(hour, this.newVisit(), this.profile, this.now))
    this.tablet = { ...this.tablet, open: hour }
    if (after > 0) this.carryOut({ do: 'unlock', after })
    const open = this.tablet.open
    if (open) this.settle(null, must(closeWalkInHour(open, this.now, visits)))
  }

  private record(hour: WalkInHour, visits: Map<VisitId, Visit>): WalkInHour {
    const id = this.newVisit()
    const answers = this.said[this.visits % this.said.length] ?? {}
    const visit = visitOf(answers, id, this.now)
    visits.set(id, visit)
    // Every second one gets a code.
    if (this.visits % 2 === 0) this.giveCode(id, isFirstVisit(answers))
    const started = must(startDraft(hour, id, this.now))
    return must(recordVisit(started, visit, newDraft(id, AUTHOR, this.now), this.profile, this.now))
  }

  private newVisit(): VisitId {
    return `visit ${this.visits++}` as VisitId
  }

  private giveCode(visit: VisitId, isFirst: boolean): void {
    const followUp = newFollowUp(`follow-up ${visit}` as FollowUpId, String(visit), this.today)
    const conversation = { visit, date: this.today, inTrajectory: false, ...(isFirst && { first: true as const }) }
    this.tablet = {
      ...this.tablet,
      followUps: [...this.tablet.followUps, { ...followUp, conversations: [conversation] }],
    }
  }

  private settle(before: WalkInHour | null, after: WalkInHour): void {
    const month = monthOf(after.date)
    const { months } = this.tablet
    const settled = settle(months.get(month) ?? newMonth(month), before, after)
    this.tablet = { ...this.tablet, months: new Map(months).set(month, settled), open: null, last: after }
  }

  private correct(): void {
    const { last, open } = this.tablet
    if (!last || open) return
    const opened = must(reopenWalkInHour(last, this.now))
    const visits = new Map<VisitId, Visit>()
    this.settle(last, must(closeWalkInHour(this.record(opened, visits), this.now, visits)))
  }

  /** A follow-up ends, by a referral or not, or goes on after all. */
  private outcome(which: number, ends: boolean): void {
    const { followUps, ledger } = this.tablet
    const index = which % Math.max(1, followUps.length)
    const followUp = followUps[index]
    if (!followUp) return
    const isReferred = this.said[index % this.said.length]?.['party'] === 'couple'
    const ended = ends ? ({ on: this.today, reason: isReferred ? 'referred' : 'completed' } as const) : null
    const counted = countOutcome(ledger.drawn, { ...followUp, ended }, monthOf(this.today))
    const months = new Map(this.tablet.months)
    for (const { month, tally, sign } of counted.changes) {
      const old = months.get(month) ?? newMonth(month)
      months.set(month, { ...old, tally: sign === 1 ? addTally(old.tally, tally) : subtractTally(old.tally, tally) })
    }
    this.tablet = { ...this.tablet, months, followUps: followUps.with(index, counted.followUp) }
  }

  private change(step: Extract<Step, { do: 'end' | 'epsilon' | 'add' | 'unshare' }>): void {
    this.follow()
    const profile = changed(this.profile, step, this.today)
    this.tablet = { ...this.tablet, versions: [...this.tablet.versions, { savedAt: this.now, profile }] }
  }

  /** [D10] The tablet is lost; its backup asks for the periods of the service before it draws anything. */
  private restore(): void {
    const drawn = this.ways.resume(this.backup.ledger.drawn, {
      quarters: this.service.map(({ quarter }) => quarter),
      halfYears: this.service.flatMap(({ answers }) => answers?.halfYear ?? []),
    })
    this.lives++
    this.there = this.service.flatMap(periodsOf)
    this.tablet = { ...this.backup, ledger: { ...this.backup.ledger, drawn } }
  }
}

/** The quarter of a message, and the half-year that it brings. */
export const periodsOf = ({ quarter, answers }: Release): readonly string[] =>
  answers ? [quarter, answers.halfYear] : [quarter]

function changed(
  profile: Profile,
  step: Extract<Step, { do: 'end' | 'epsilon' | 'add' | 'unshare' }>,
  today: string,
): Profile {
  const [shared] = profile.fields.filter((field) => field.shared)
  const others = (field: Profile['fields'][number]) => field.id !== shared?.id
  switch (step.do) {
    case 'end':
      return { ...profile, schedule: { ...profile.schedule, ends: addDays(today, step.in) } }
    case 'epsilon':
      return { ...profile, epsilon: step.epsilon }
    case 'unshare': {
      if (!shared) return profile
      const { shared: _, ...rest } = shared
      return { ...profile, fields: profile.fields.map((field) => (others(field) ? field : rest)) }
    }
    case 'add': {
      if (!shared) return profile
      const id = `extra${shared.options.length}`
      const option = { id, label: { nl: id, en: id }, group: shared.groups?.[0]?.id ?? '' }
      const more = { ...shared, options: [...shared.options, option] }
      return { ...profile, fields: profile.fields.map((field) => (others(field) ? field : more)) }
    }
  }
}

/** The value of a step that can't fail here. */
function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(String(result.error))
  return result.value
}
