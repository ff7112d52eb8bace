// A million visits through the domain: that time goes with their number, and memory doesn't.
import { type Bench, inTurn, median } from './figure.ts'
import { printedBy } from './printed-by.ts'

const VISITS = 1_000_000
const FEWER = 100_000
const DIMENSIONS = 8
const ROUNDS = 3

interface Tallied {
  readonly milliseconds: number
  /** Megabytes on the heap at the end. */
  readonly left: number
  /** The most megabytes that the process ever had. */
  readonly most: number
  readonly messages: number
}

export const visits: Bench = {
  name: 'visits',
  async run() {
    const taken: Record<number, Tallied[]> = { [VISITS]: [], [FEWER]: [] }
    const tallied = (count: number) => async () => {
      const printed: Tallied = JSON.parse(await printedBy('tally-in-process.ts', String(count), String(DIMENSIONS)))
      taken[count]?.push(printed)
      return printed.milliseconds / count
    }
    await inTurn([tallied(VISITS), tallied(FEWER)], { rounds: ROUNDS, samples: 1 })
    const of = (count: number, what: keyof Tallied) => (taken[count] ?? []).map((each) => each[what])
    const [all, some] = [VISITS, FEWER].map((count) => count.toLocaleString('en'))
    const ratio = (what: keyof Tallied, per: number) =>
      of(VISITS, what).map((value, round) => value / per / (of(FEWER, what)[round] ?? Number.NaN))
    const middle = (count: number, what: keyof Tallied) => median(of(count, what)).toFixed(0)
    return [
      {
        name: `${all} visits × ${DIMENSIONS} dimensions tallied, and ${of(VISITS, 'messages')[0]} messages drawn; time of the processor`,
        rounds: of(VISITS, 'milliseconds'),
        unit: 'ms',
        goal: { atMost: 18_000 },
        note: `${((median(of(VISITS, 'milliseconds')) / VISITS) * 1000).toFixed(1)} µs a visit`,
      },
      {
        name: `time per visit, ${all} ÷ ${some} visits`,
        rounds: ratio('milliseconds', VISITS / FEWER),
        unit: 'ratio',
        goal: { atMost: 1.2 },
        note: `${middle(VISITS, 'milliseconds')} ms, ${middle(FEWER, 'milliseconds')} ms`,
      },
      {
        name: `memory that is left in use, ${all} ÷ ${some} visits`,
        rounds: ratio('left', 1),
        unit: 'ratio',
        goal: { atMost: 1.2 },
        note: `${middle(VISITS, 'left')} MB, ${middle(FEWER, 'left')} MB; the process never had more than ${middle(VISITS, 'most')} MB, ${middle(FEWER, 'most')} MB`,
      },
    ]
  },
}
