// Ways to publish the same months: fixed blocks, through the domain's own code, and two that statistical offices use.
import { addMonths, instantOf } from '../../src/domain/calendar.ts'
import type { BlockContent } from '../../src/domain/disclosure/release.ts'
import { split } from '../../src/domain/disclosure/split.ts'
import { accept, advance, newStream } from '../../src/domain/disclosure/stream.ts'
import type { MinimumFrequency, Profile } from '../../src/domain/profile.ts'
import { emptyTally } from '../../src/domain/tally.ts'
import { hia, source } from '../support/disclosure.ts'
import type { Chain } from './attacker.ts'

/** Visits per month, and how many of them answered the second way. */
export interface Months {
  readonly visits: readonly number[]
  readonly second: readonly number[]
}

export interface Published {
  /** What the attacker has, months in order. */
  readonly chains: readonly Chain[]
  /** After each month, what a reader takes the number of second answers so far to be. */
  readonly estimates: readonly number[]
  /** The month of the first figure about answers, from 1; null when there is none. */
  readonly firstTable: number | null
}

export interface Scheme {
  readonly name: string
  readonly publish: (months: Months, random: () => number) => Published
}

const START = '2024-01'
const groups = ['first', 'second']
/** Running totals. */
const totals = (counts: readonly number[]): readonly number[] => {
  let total = 0
  return counts.map((count) => {
    total += count
    return total
  })
}

/** One dimension of two groups. */
const profileOf = (minimumFrequency: MinimumFrequency): Profile => {
  const label = { nl: '', en: '' }
  const options = groups.map((id) => ({ id, label, group: id }))
  const field = { id: 'answer', label, per: 'firstVisit' as const, groups: options, options }
  return { ...hia, minimumFrequency, fields: [...hia.fields.filter((each) => !each.groups), field] }
}

/** As much of a block as says something of answers. */
type Block = Pick<BlockContent, 'firstVisits' | 'k' | 'tables'>
/** Per month that is over, the block that closed after it. */
type Closed = readonly (Block | null)[]

const blocks = (name: string, closedIn: (months: Months) => Closed): Scheme => ({
  name,
  publish(months) {
    const closed = closedIn(months)
    const ends = closed.flatMap((block, month) => (block ? [month + 1] : []))
    const first = closed.findIndex((block) => block !== null)
    return {
      chains: [0, ...ends].map((from, index) => blockChain(months, from, ends[index], closed)),
      estimates: estimatesOf(months, closed),
      firstTable: first < 0 ? null : first + 1,
    }
  },
})

/** The rule as it runs on a tablet. */
export const fixedBlocks = (k: MinimumFrequency): Scheme =>
  blocks(`fixed blocks, k = ${k}`, (months) => {
    const profile = profileOf(k)
    let stream = newStream(profile, instantOf(`${START}-01`, '00:00', profile.timeZone))
    return months.visits.map((visits, index) => {
      const month = addMonths(START, index)
      const second = months.second[index] ?? 0
      const answers = { answer: { first: visits - second, second } }
      const tally = { ...emptyTally, hours: 1, visits, firstVisits: visits, visitors: visits, answers }
      stream = accept(stream, { date: `${month}-15`, tally }).stream
      const next = instantOf(`${addMonths(month, 1)}-01`, '00:00', profile.timeZone)
      const followed = advance(stream, profile, source, next, null)
      stream = followed.stream
      return followed.releases.find((release) => release.kind === 'block') ?? null
    })
  })

/** The same with blocks of another size: what the rule could have been. */
export const blocksOf = (k: MinimumFrequency, size: number): Scheme =>
  blocks(`blocks of ${size}, k = ${k}`, (months) => {
    let pending = { first: 0, second: 0 }
    return months.visits.map((visits, index) => {
      const second = months.second[index] ?? 0
      pending = { first: pending.first + visits - second, second: pending.second + second }
      const firstVisits = pending.first + pending.second
      if (firstVisits < size) return null
      const block = { firstVisits, k, tables: [{ dimension: 'answer', ...split(groups, pending, k) }] }
      pending = { first: 0, second: 0 }
      return block
    })
  })

/** The months of one block; of those after the last, nothing was published. */
function blockChain({ visits }: Months, from: number, until: number | undefined, closed: Closed): Chain {
  const own = visits.slice(from, until)
  const block = until === undefined ? null : (closed[until - 1] ?? null)
  if (!block) return { visits: own, likelihood: own.map(() => () => 1) }
  const { firstVisits, k } = block
  const published = JSON.stringify(block.tables[0])
  // The rule is public: whoever wants to, works out what it would have said of every other count.
  const alike = Array.from({ length: firstVisits + 1 }, (_, second) => {
    const table = { dimension: 'answer', ...split(groups, { first: firstVisits - second, second }, k) }
    return JSON.stringify(table) === published ? 1 : 0
  })
  const isLast = (month: number) => month === own.length - 1
  return { visits: own, likelihood: own.map((_, month) => (second) => (isLast(month) ? (alike[second] ?? 0) : 1)) }
}

/** What waits is taken to be as what was published; before there is anything, half and half. */
function estimatesOf({ visits }: Months, closed: Closed): readonly number[] {
  let [known, second] = [0, 0]
  return totals(visits).map((all, month) => {
    const block = closed[month]
    if (block) {
      known += block.firstVisits
      second += secondIn(block)
    }
    return second + (all - known) * (known > 0 ? second / known : 0.5)
  })
}

/** Of a block that only says which group nearly all are in: the middle of what may lie outside it. */
function secondIn({ tables: [table], firstVisits, k }: Block): number {
  if (table?.outcome === 'exact') return table.groups['second'] ?? 0
  const outside = (k - 1) / 2
  return table?.outcome === 'dominated' && table.group === 'second' ? firstVisits - outside : outside
}

/** Every month the totals so far, but for groups under k; and where that leaves one group out, the other as well. */
export const smallLeftOut = (k: number): Scheme => ({
  name: `under ${k} left out, and the other with it, each month`,
  publish(months) {
    const visits = totals(months.visits)
    const second = totals(months.second)
    const isShown = (month: number, count: number) => Math.min(count, (visits[month] ?? 0) - count) >= k
    const shown = second.map((count, month) => isShown(month, count))
    const first = shown.indexOf(true)
    const likelihood = second.map((actual, month) => (count: number): number => {
      const fits = shown[month] ? count === actual : !isShown(month, count)
      return fits ? 1 : 0
    })
    return {
      chains: [{ visits: months.visits, likelihood }],
      estimates: second.map((count, month) => (shown[month] ? count : (visits[month] ?? 0) / 2)),
      firstTable: first < 0 ? null : first + 1,
    }
  },
})

/** Every month the totals so far, each rounded to a multiple of `base` next to it, by chance so that the mean is right. */
export const randomRounding = (base: number): Scheme => ({
  name: `random rounding to ${base}, each month`,
  publish(months, random) {
    const visits = totals(months.visits)
    const second = totals(months.second)
    const round = (count: number) => {
      const over = count % base
      return count - over + (random() < over / base ? base : 0)
    }
    const chance = (count: number, rounded: number) => Math.max(0, 1 - Math.abs(count - rounded) / base)
    const published = second.map((count, month) => [round((visits[month] ?? 0) - count), round(count)] as const)
    const likelihood = published.map(
      ([first, other], month) =>
        (count: number) =>
          chance((visits[month] ?? 0) - count, first) * chance(count, other),
    )
    return {
      chains: [{ visits: months.visits, likelihood }],
      estimates: published.map(([, count]) => count),
      firstTable: 1,
    }
  },
})
