// The form of every kind of fault test: a number of faults drawn from a seed, and the findings.

export interface Findings {
  /** In words, one for each thing that must not be; empty when all held. */
  readonly faults: readonly string[]
  /** The counts or measures on the way, in one line. */
  readonly figures: string
}

export interface Kind {
  readonly name: string
  /** The unit of `size`. */
  readonly unit: string
  /** How many make a whole run. */
  readonly size: number
  /** Whether it runs the built app in a browser. */
  readonly browser: boolean
  /** Draws everything that is random from `seed`, where the browser lets it. */
  readonly run: (size: number, seed: number) => Promise<Findings>
}
