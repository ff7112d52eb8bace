// A figure of the bench: samples in rounds, one number per round, and the middle of those next to its goal.

export interface Figure {
  readonly name: string
  /** One number per round: a ratio of medians, or milliseconds where the goal is an absolute one. */
  readonly rounds: readonly number[]
  readonly unit: 'ratio' | 'ms'
  readonly goal: { readonly atMost: number } | { readonly atLeast: number } | null
  /** The medians behind it, in words. */
  readonly note: string
}

/** A set of figures that are measured together. */
export interface Bench {
  readonly name: string
  readonly run: () => Promise<readonly Figure[]>
}

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('no samples')
  return (low + high) / 2
}

/**
 * Takes samples of several things in turn, so that the machine's other work falls on all of them alike.
 * @returns per round, and in it per thing, the median of its samples
 */
export async function inTurn(
  things: readonly (() => Promise<number>)[],
  { rounds, samples }: { readonly rounds: number; readonly samples: number },
): Promise<readonly (readonly number[])[]> {
  const medians: number[][] = []
  for (let round = 0; round < rounds; round++) {
    const taken = things.map((): number[] => [])
    for (let sample = 0; sample < samples; sample++) {
      // Every other time backwards: nothing is always the first.
      const order = [...things.keys()]
      if ((round + sample) % 2 === 1) order.reverse()
      for (const index of order) {
        const thing = things[index]
        if (thing) taken[index]?.push(await thing())
      }
    }
    medians.push(taken.map(median))
  }
  return medians
}

/** The ratio of two things of `inTurn`, round by round. */
export const ratios = (medians: readonly (readonly number[])[], thing: number, base: number): readonly number[] =>
  medians.map((round) => (round[thing] ?? Number.NaN) / (round[base] ?? Number.NaN))

/** The median over the rounds of one thing of `inTurn`, as `12.3 ms`. */
export const milliseconds = (medians: readonly (readonly number[])[], thing: number): string =>
  `${median(medians.map((round) => round[thing] ?? Number.NaN)).toFixed(2)} ms`

export function isReached({ rounds, goal }: Figure): boolean {
  const middle = median(rounds)
  return !goal || ('atMost' in goal ? middle <= goal.atMost : middle >= goal.atLeast)
}

/** One row of the table in docs/benchmarks.md. */
export function rowOf(figure: Figure): string {
  const { name, rounds, unit, goal, note } = figure
  const show = (value: number) => (unit === 'ms' ? `${value.toFixed(0)} ms` : value.toFixed(2))
  const middle = `${show(Math.min(...rounds))} – **${show(median(rounds))}** – ${show(Math.max(...rounds))}`
  const wanted = goal ? ('atMost' in goal ? `≤ ${show(goal.atMost)}` : `≥ ${show(goal.atLeast)}`) : ''
  return `| ${name} | ${middle} | ${wanted} | ${goal ? (isReached(figure) ? 'yes' : 'no') : ''} | ${note} |`
}

export const TABLE_HEAD =
  '| figure | least – **median** – most | goal | reached | medians behind it |\n|---|---|---|---|---|'
