// What every kind of fault test is: so many times trouble, drawn from a seed, and what went wrong.

export interface Findings {
  /** In words, one for each thing that must not be; empty when all held. */
  readonly faults: readonly string[]
  /** What was counted or measured on the way, in one line. */
  readonly figures: string
}

export interface Kind {
  readonly name: string
  /** What one of `size` is. */
  readonly unit: string
  /** How many make a whole run. */
  readonly size: number
  /** Whether it runs the built app in a browser. */
  readonly browser: boolean
  /** Draws everything that is random from `seed`, where the browser lets it. */
  readonly run: (size: number, seed: number) => Promise<Findings>
}
