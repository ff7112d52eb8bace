// One tablet that is lost and restored, perhaps more than once, in the pure domain: what its lives do, as data, and what a
// service has counted of it. Every handful of visits has a bit of its own, so that the sums tell which of them they hold.
import * as fc from 'fast-check'
import { type Ledger, type MonthTotals, newLedger, newMonth, settle } from '../../src/domain/book/ledger.ts'
import { addDays, DAY, type Instant, localDate } from '../../src/domain/calendar.ts'
import { type Release, releaseId } from '../../src/domain/disclosure/release.ts'
import { advance, type Standing } from '../../src/domain/disclosure/stream.ts'
import type { Profile } from '../../src/domain/profile.ts'
import { addTally, emptyTally } from '../../src/domain/tally.ts'
import {
  closeWalkInHour,
  countContact,
  openWalkInHour,
  reopenWalkInHour,
  undo,
  type WalkInHour,
  type WalkInHourId,
} from '../../src/domain/walk-in-hour.ts'
import { at, hia, NOTHING_SHARED, START, source, standingAfter } from './disclosure.ts'

/** Blocks of twelve: they close within a few commands. */
const withEnd = (ends: number | null): Profile => {
  const last = ends === null ? {} : { ends: addDays(START, ends) }
  return { ...hia, minimumFrequency: 3, schedule: { ...hia.schedule, ...last } }
}

export type Command =
  | { readonly do: 'open' | 'close' | 'undo' | 'backup' }
  | { readonly do: 'visits'; readonly count: number }
  | { readonly do: 'reopen'; readonly which: number }
  | { readonly do: 'pass'; readonly days: number }
  /** `lost`: one bit per release, that does not arrive this time. */
  | { readonly do: 'send'; readonly lost: number }

export interface Restore {
  /** Which of the backups there are: the one that the life before began from, or one that was made in it. */
  readonly from: number
  /** What is done before the service has been asked, and after. */
  readonly paused: readonly Command[]
  readonly after: readonly Command[]
}

export interface Lives {
  /** [D8] The announced end, in days from the first; null where none is announced. */
  readonly ends: number | null
  readonly first: readonly Command[]
  readonly restores: readonly Restore[]
}

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('visits' as const), count: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'close' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'backup' as const, 'backup' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), lost: fc.constantFrom(0, 0, 1, 2, 5, -1) }) },
)
const commands = (maxLength: number) => fc.array(command, { maxLength, size: 'max' })

export const livesArbitrary: fc.Arbitrary<Lives> = fc.record({
  ends: fc.option(fc.nat(200)),
  first: commands(40),
  restores: fc.array(fc.record({ from: fc.nat(9), paused: commands(6), after: commands(25) }), {
    minLength: 1,
    maxLength: 2,
    size: 'max',
  }),
})

/** What a backup has of a tablet. */
interface Tablet {
  readonly ledger: Ledger
  readonly month: MonthTotals
  readonly hours: ReadonlyMap<WalkInHourId, WalkInHour>
  readonly outbox: readonly Release[]
}

/** Takes the first content under every id, as [P4] has it. */
class Service {
  readonly releases = new Map<string, Release>()
  readonly refused: string[] = []

  take(release: Release): void {
    const id = releaseId(release)
    const known = this.releases.get(id)
    if (!known) this.releases.set(id, release)
    else if (JSON.stringify(known) !== JSON.stringify(release)) this.refused.push(id)
  }

  standing(): Standing {
    return [...this.releases.values()].reduce(standingAfter, NOTHING_SHARED)
  }
}

/** How a restored tablet goes on; the real way is `resumeBooks`, others are planted faults. */
export type Resume = (
  ledger: Ledger,
  hour: WalkInHour | null,
  standing: Standing,
) => { readonly ledger: Ledger; readonly hour: WalkInHour | null }

/** What is wrong after these lives, in words; empty when everything was counted once at most, and nothing sent in vain. */
export function livesFaults({ first, restores, ends }: Lives, resume: Resume): readonly string[] {
  const service = new Service()
  const profile = withEnd(ends)
  const world: World = { now: at(0, '18:00'), bits: 0, profile }
  const empty = { month: newMonth('2023-10'), hours: new Map(), outbox: [] }
  let backups: readonly Tablet[] = [{ ledger: newLedger(profile, world.now), ...empty }]
  const original = new Life(backups[0] as Tablet, service, world)
  for (const command of first) original.carryOut(command)
  backups = [...backups, ...original.backups]
  const faults: string[] = []
  for (const { from, paused, after } of restores) {
    const backup = backups[from % backups.length] as Tablet
    const life = new Life(backup, service, world)
    life.paused = true
    for (const command of paused) life.carryOut(command)
    life.resume(resume)
    for (const command of after) life.carryOut(command)
    life.carryOut({ do: 'pass', days: 1 })
    life.carryOut({ do: 'send', lost: 0 })
    backups = [backup, ...life.backups]
    faults.push(...life.lostFaults())
  }
  const { releases, refused } = service
  return [...faults, ...refused.map((id) => `refused: ${id}`), ...countedTwice([...releases.values()])]
}

interface World {
  now: Instant
  bits: number
  readonly profile: Profile
}

class Life {
  tablet: Tablet
  paused = false
  readonly backups: Tablet[] = []
  private readonly service: Service
  private readonly world: World
  private readonly sent = new Set<Release>()
  /** Hours that were opened when nothing was in doubt any more. */
  private readonly sure = new Set<WalkInHourId>()

  constructor(tablet: Tablet, service: Service, world: World) {
    this.tablet = tablet
    this.service = service
    this.world = world
  }

  resume(how: Resume): void {
    const { hours, ledger } = this.tablet
    const open = this.open()
    const { ledger: resumed, hour } = how(ledger, open, this.service.standing())
    this.tablet = { ...this.tablet, ledger: resumed, hours: hour ? new Map(hours).set(hour.id, hour) : hours }
    this.paused = false
    this.follow()
  }

  carryOut(command: Command): void {
    this.world.now += 60_000
    if (command.do === 'backup') this.backups.push(this.tablet)
    else if (command.do === 'send') this.send(command.lost)
    else if (command.do === 'pass') {
      this.world.now += command.days * DAY
      this.follow()
    } else {
      const step = this.stepOf(command)
      if (step) this.settle(...step)
    }
  }

  /** The hour before and after a command; null where it can't be carried out. */
  private stepOf(command: Command): readonly [before: WalkInHour | null, after: WalkInHour | null] | null {
    const { now } = this.world
    const open = this.open()
    const hours = [...this.tablet.hours.values()]
    const last = open ?? hours.at(-1)
    if (command.do === 'undo') return last?.last ? [last, undo(last)] : null
    if (!open) {
      if (command.do === 'open') return [null, this.newHour()]
      const closed = command.do === 'reopen' ? hours[command.which % hours.length] : null
      const opened = closed && reopenWalkInHour(closed, now)
      return closed && opened?.ok ? [closed, opened.value] : null
    }
    if (command.do === 'visits') return [open, this.withVisits(open, command.count)]
    const closed = command.do === 'close' ? closeWalkInHour(open, now, new Map()) : null
    return closed?.ok ? [open, closed.value] : null
  }

  /** Visits of an hour that was surely new must be counted, or wait. */
  lostFaults(): readonly string[] {
    const { stream } = this.tablet.ledger
    const releases = [...this.service.releases.values()]
    const inBlocks = union([...releases.map(bitsOfBlock), BigInt(stream.pending.estimatedChildren)])
    const inWeeks = union([
      ...releases.map(bitsOfWeek),
      ...Object.values(stream.weeks).map(({ visits }) => BigInt(visits)),
    ])
    const closed = [...this.tablet.hours.values()].filter(({ id, closedAt }) => this.sure.has(id) && closedAt !== null)
    return closed.flatMap(({ id, tally, accepted }) => {
      const bits = BigInt(tally.visits)
      // What an announced end left out is in the headlines only.
      const places = (accepted?.month ?? '') < (stream.ended ?? '') ? [inWeeks] : [inBlocks, inWeeks]
      return places.every((all) => (all & bits) === bits) ? [] : [`${id} is lost`]
    })
  }

  private open(): WalkInHour | null {
    return [...this.tablet.hours.values()].find(({ closedAt }) => closedAt === null) ?? null
  }

  private follow(): void {
    if (this.paused) return
    const { ledger, outbox } = this.tablet
    const { now, profile } = this.world
    const { stream, releases } = advance(ledger.stream, profile, source, now, this.open())
    this.tablet = { ...this.tablet, ledger: { ...ledger, stream }, outbox: [...outbox, ...releases] }
  }

  private newHour(): WalkInHour {
    const { now, profile } = this.world
    const id = `hour-${now}` as WalkInHourId
    if (!this.paused) this.sure.add(id)
    const date = localDate(now, profile.timeZone)
    return openWalkInHour(id, { date, from: '19:00', until: '20:30', scheduled: true }, now)
  }

  private withVisits(open: WalkInHour, count: number): WalkInHour {
    const counted = countContact(open, 'phone', this.world.now)
    // As many bits as a sum can hold exactly.
    if (!counted.ok || this.world.bits >= 50) return open
    const bit = 2 ** this.world.bits++
    const visits = { ...emptyTally, visits: bit, firstVisits: count, visitors: count, estimatedChildren: bit }
    return { ...counted.value, tally: addTally(open.tally, visits) }
  }

  private settle(before: WalkInHour | null, after: WalkInHour | null): void {
    const settled = settle(this.tablet.ledger, this.tablet.month, before, after)
    if (!settled.ok) return
    const { ledger, month, hour } = settled.value
    const hours = new Map(this.tablet.hours)
    if (hour) hours.set(hour.id, hour)
    else if (before) hours.delete(before.id)
    this.tablet = { ...this.tablet, ledger, month, hours }
  }

  private send(lost: number): void {
    if (this.paused) return
    const waiting = this.tablet.outbox.filter((release) => !this.sent.has(release))
    for (const [index, release] of waiting.entries()) {
      if ((lost >> index) & 1) continue
      this.service.take(release)
      this.sent.add(release)
    }
  }
}

const bitsOfBlock = (release: Release): bigint => (release.kind === 'block' ? BigInt(release.estimatedChildren) : 0n)
const bitsOfWeek = (release: Release): bigint => (release.kind === 'week' ? BigInt(release.visits) : 0n)
const union = (sets: readonly bigint[]): bigint => sets.reduce((all, each) => all | each, 0n)

/** Releases that hold the same visits, or less than none. */
function countedTwice(releases: readonly Release[]): readonly string[] {
  const twice = (sets: readonly bigint[]) => sets.reduce((sum, each) => sum + each, 0n) !== union(sets)
  const negative = (release: Release) => Object.values(release).some((value) => typeof value === 'number' && value < 0)
  return [
    ...(twice(releases.map(bitsOfBlock)) ? ['visits in two blocks'] : []),
    ...(twice(releases.map(bitsOfWeek)) ? ['visits in two weeks'] : []),
    ...(releases.some(negative) ? ['fewer than none'] : []),
  ]
}
