// Several tablets of one organisation in the pure domain, the first of which is the main one: what happens to them, as data,
// and what a service has counted of it. Every handful of visits has a bit of its own among the estimated children, so that the
// sums tell which of them they hold.
import * as fc from 'fast-check'
import { DAY, localDate } from '../../src/domain/calendar.ts'
import { type Closings, closingDimensionsOf, closingUnit } from '../../src/domain/disclosure/closings.ts'
import type { BlockContent, ClosingsContent, Release } from '../../src/domain/disclosure/release.ts'
import {
  accept,
  advance,
  closingBlocksOf,
  keepBack,
  newStream,
  resume,
  type Standing,
  type Stream,
  withdraw,
} from '../../src/domain/disclosure/stream.ts'
import { takeIn } from '../../src/domain/disclosure/take-in.ts'
import type { Transfer } from '../../src/domain/disclosure/transfer.ts'
import { dimensionsOf, type Field, type Profile } from '../../src/domain/profile.ts'
import { type Counts, emptyTally, type Tally } from '../../src/domain/tally.ts'
import type { Acceptance } from '../../src/domain/walk-in-hour.ts'
import { at, hia, NOTHING_SHARED, source, standingAfter } from './disclosure.ts'

/** Blocks of twelve: they close within a few commands. */
const profile: Profile = { ...hia, minimumFrequency: 3 }
const TABLETS = 3

export type Command =
  | { readonly do: 'visits'; readonly tablet: number; readonly count: number }
  /** The last hour of a tablet is opened and closed once more, if it may be. */
  | { readonly do: 'reopen'; readonly tablet: number }
  | { readonly do: 'backUp'; readonly tablet: number }
  | { readonly do: 'pass'; readonly days: number }
  /** A small tablet begins to pass on, or ends it. */
  | { readonly do: 'passOn'; readonly tablet: number }
  | { readonly do: 'keep'; readonly tablet: number }
  /** A file or code reaches the main tablet, perhaps once more; or nobody has it any more. */
  | { readonly do: 'deliver'; readonly which: number }
  | { readonly do: 'lose'; readonly which: number }
  | { readonly do: 'restore'; readonly tablet: number; readonly which: number }

const tablet = fc.nat(TABLETS - 1)
const small = fc.integer({ min: 1, max: TABLETS - 1 })
const usual: readonly fc.WeightedArbitrary<Command>[] = [
  { weight: 6, arbitrary: fc.record({ do: fc.constant('visits'), tablet, count: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('pass'), days: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('deliver'), which: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen'), tablet }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('passOn'), tablet: small }) },
]
const unusual: readonly fc.WeightedArbitrary<Command>[] = [
  { weight: 1, arbitrary: fc.record({ do: fc.constant('keep'), tablet: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose'), which: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('backUp'), tablet }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore'), tablet, which: fc.nat(9) }) },
]
const commands = (kinds: readonly fc.WeightedArbitrary<Command>[]) =>
  fc.array(fc.oneof(...kinds), { maxLength: 60, size: 'max' })

/** Files are repeated and come in any order. */
export const quietArbitrary = commands(usual)
/** They are lost as well, and so are tablets. */
export const roughArbitrary = commands([...usual, ...unusual])

/** How tablets count; others than the real ways are planted faults. */
export interface Ways {
  readonly advance: typeof advance
  readonly takeIn: typeof takeIn
  readonly resume: typeof resume
  readonly keepBack: typeof keepBack
}
export const REAL: Ways = { advance, takeIn, resume, keepBack }

interface State {
  readonly stream: Stream
  readonly passesOn: boolean
}

interface Tablet extends State {
  readonly backups: readonly State[]
  readonly standing: Standing
  readonly last: { readonly hour: Counted; readonly acceptance: Acceptance } | null
}

type Counted = Parameters<typeof accept>[1]

export interface Outcome {
  readonly accepted: readonly bigint[]
  /** Of first visits: the bits in each block at the service, and of those that wait on each tablet. */
  readonly blocks: readonly bigint[]
  readonly waiting: readonly bigint[]
  /** The same of what was passed on and has not come in, where nothing was lost. */
  readonly underWay: readonly bigint[]
  readonly closings: { readonly accepted: number; readonly counted: number }
  /** Blocks whose number is not that of the visits whose bits it has. */
  readonly wrong: readonly string[]
}

export function outcomeOf(commands: readonly Command[], ways: Ways = REAL): Outcome {
  let now = at(0, '18:00')
  const fresh: State = { stream: newStream(profile, now), passesOn: false }
  const tablets: Tablet[] = Array.from({ length: TABLETS }, () => ({
    ...fresh,
    backups: [fresh],
    standing: NOTHING_SHARED,
    last: null,
  }))
  const counts: number[] = []
  const shared: Release[] = []
  const files: Transfer[] = []
  const arrived = new Set<string>()
  let ids = 0

  const change = (index: number, changed: Partial<Tablet>) => {
    tablets[index] = { ...(tablets[index] as Tablet), ...changed }
  }
  const follow = () => {
    for (const [index, { stream, passesOn, standing }] of tablets.entries()) {
      const passing = passesOn ? { newId: () => `transfer ${ids++}`, name: `Balie ${index}` } : null
      const from = { ...source, tablet: `tablet ${index}` }
      const followed = ways.advance(stream, profile, from, now, null, passing)
      shared.push(...followed.releases)
      files.push(...followed.transfers)
      change(index, { stream: followed.stream, standing: followed.releases.reduce(standingAfter, standing) })
    }
  }
  const deliver = (file: Transfer | undefined) => {
    if (!file) return
    const taken = ways.takeIn((tablets[0] as Tablet).stream, profile, 'tablet 0', file)
    if (!taken.ok) return
    arrived.add(file.id)
    change(0, { stream: taken.value })
  }
  const carryOut = (command: Command) => {
    if (command.do === 'pass') {
      now += command.days * DAY
      follow()
    } else if (command.do === 'deliver') deliver(files[command.which % files.length])
    else if (command.do === 'lose') files.splice(command.which % Math.max(1, files.length), 1)
    else {
      const { stream, passesOn, backups, standing, last } = tablets[command.tablet] as Tablet
      if (command.do === 'visits' && counts.length < 48) {
        const hour = hourOf(command.count, counts.length, now)
        counts.push(command.count)
        const accepted = accept(stream, hour)
        change(command.tablet, { stream: accepted.stream, last: { hour, acceptance: accepted.acceptance } })
      }
      if (command.do === 'reopen' && last) {
        const without = withdraw(stream, last.hour, last.acceptance)
        if (!without.ok) return
        const { stream: again, acceptance } = accept(without.value, last.hour)
        change(command.tablet, { stream: again, last: { ...last, acceptance } })
      }
      if (command.do === 'passOn' && !passesOn)
        change(command.tablet, { passesOn: true, ...(backups.length > 1 && { stream: ways.keepBack(stream) }) })
      if (command.do === 'keep') change(command.tablet, { passesOn: false })
      if (command.do === 'backUp') change(command.tablet, { backups: [...backups, { stream, passesOn }] })
      if (command.do === 'restore') {
        const backup = backups[command.which % backups.length] as State
        const resumed = ways.resume(backup.stream, standing, backup.passesOn)
        change(command.tablet, { stream: resumed, passesOn: backup.passesOn, last: null })
      }
    }
  }
  for (const command of commands) carryOut(command)

  const bits = counts.map((_, index) => 2n ** BigInt(index))
  const blocks = shared.filter((release): release is Release & BlockContent => release.kind === 'block')
  const records = shared.filter((release): release is Release & ClosingsContent => release.kind === 'closings')
  const sizeOf = (sum: bigint) =>
    counts.reduce((size, count, index) => size + (sum & (bits[index] ?? 0n) ? count : 0), 0)
  const waiting = tablets.map(({ stream }) => stream.pending)
  const underWay = files.filter(({ id }) => !arrived.has(id))
  const sums = [...blocks, ...waiting, ...underWay.map(({ visits }) => visits.sum)]
  return {
    accepted: bits,
    blocks: blocks.map(({ estimatedChildren }) => BigInt(estimatedChildren)),
    waiting: waiting.map(({ estimatedChildren }) => BigInt(estimatedChildren)),
    underWay: underWay.map(({ visits }) => BigInt(visits.sum.estimatedChildren)),
    closings: {
      accepted: counts.reduce((sum, count) => sum + count, 0),
      counted:
        records.reduce((sum, each) => sum + each.records, 0) +
        tablets.reduce((sum, { stream }) => sum + closingUnit.count(closingBlocksOf(stream).pending), 0) +
        underWay.reduce((sum, { closings }) => sum + closingUnit.count(closings.sum), 0),
    },
    wrong: sums
      .filter(({ firstVisits, estimatedChildren }) => sizeOf(BigInt(estimatedChildren)) !== firstVisits)
      .map((each) => JSON.stringify(each)),
  }
}

/** What stands in two blocks, or in one and waits somewhere to come into another. */
export function countedTwice({ blocks, waiting, wrong }: Outcome): readonly string[] {
  let seen = 0n
  const twice: string[] = []
  for (const sum of [...blocks, ...waiting]) {
    if ((seen & sum) !== 0n) twice.push(`bits ${(seen & sum).toString(2)} twice`)
    seen |= sum
  }
  return [...twice, ...wrong]
}

/** What stands in no block, and waits nowhere. */
export function lost({ accepted, blocks, waiting, underWay, closings }: Outcome): readonly string[] {
  const all = [...blocks, ...waiting, ...underWay].reduce((union, sum) => union | sum, 0n)
  const visits = accepted.filter((bit) => (all & bit) === 0n).map((bit) => `bit ${bit.toString(2)} lost`)
  return closings.accepted === closings.counted
    ? visits
    : [...visits, `${closings.counted} of ${closings.accepted} records`]
}

/** An hour with so many couples that nothing else is known of. */
function hourOf(count: number, bit: number, now: number): Counted {
  const unknown = (fields: readonly Field[]): Tally['answers'] =>
    Object.fromEntries(fields.map(({ id }): [string, Counts] => [id, { unknown: count }]))
  const closings: Closings = { ...unknown(closingDimensionsOf(profile)), track: { single: count } }
  const answers = unknown(dimensionsOf(profile))
  const visits = { visits: count, firstVisits: count, visitors: count, estimatedChildren: 2 ** bit }
  return { date: localDate(now, profile.timeZone), tally: { ...emptyTally, hours: 1, ...visits, answers }, closings }
}
