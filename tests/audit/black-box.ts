// What somebody outside sees of a loket: events at known moments, after each of which something is published or nothing.
// Every data set of a small schedule is run through it, and those that publish exactly the same are found.

/** One of the moments that everybody may know. What happens depends on nothing but what was before and these answers. */
export interface Event<State> {
  /** How it is called in words: `3 visits on Wednesday`. */
  readonly what: string
  /** How many visits are answered in it. */
  readonly visits: number
  /** @param answers one number per visit, the position of its option */
  readonly happen: (state: State, answers: readonly number[]) => Happened<State>
}

export interface Happened<State> {
  readonly state: State
  /** The literal text of what is published. */
  readonly published: readonly string[]
}

export interface BlackBox<State> {
  readonly name: string
  /** k: the promise is kept to somebody who fully knows k − 2 visits. */
  readonly minimumFrequency: number
  /** What a visit can answer. */
  readonly options: readonly string[]
  /** What an attacker may want to know of a visit, per option: by default which option it was. */
  readonly questions?: readonly Question[]
  /** A value: equal JSON is an equal state. */
  readonly start: State
  readonly events: readonly Event<State>[]
}

/** The answer to a question for every option: `{ leaf a1: a, leaf a2: a, leaf b1: b }`. */
export type Question = readonly string[]

/**
 * Every data set of a black box by what it publishes. A data set is a number in base `options`, one digit per visit, that of
 * the first visit being the highest.
 */
export interface Universe {
  readonly visits: number
  readonly options: number
  /** The transcript of each data set, by its number. */
  readonly transcriptOf: Int32Array
  /** What is published, event by event. */
  readonly transcripts: readonly Transcript[]
}

export type Transcript = readonly { readonly event: number; readonly published: readonly string[] }[]

/**
 * Runs every data set. Data sets that have led to equal states by equal transcripts go on together: what happens next is a
 * function of the two, and gives the same for the same.
 */
export function everyDataSet<State>({ start, events, options }: BlackBox<State>): Universe {
  const transcripts: Transcript[] = [[]]
  let nodes: readonly Node<State>[] = [{ state: start, transcript: 0 }]
  let nodeOf: Int32Array = Int32Array.of(0)
  for (const [index, event] of events.entries()) {
    const ways = options.length ** event.visits
    const numbered = new Map<string, number>()
    const next: Node<State>[] = []
    const step = new Int32Array(nodes.length * ways)
    const longer = new Map<string, number>()
    for (const [node, { state, transcript }] of nodes.entries())
      for (let way = 0; way < ways; way++) {
        const happened = event.happen(state, digitsOf(way, options.length, event.visits))
        let number = transcript
        if (happened.published.length > 0) {
          const key = `${transcript} ${JSON.stringify(happened.published)}`
          number = longer.get(key) ?? transcripts.length
          longer.set(key, number)
          if (number === transcripts.length)
            transcripts.push([...(transcripts[transcript] ?? []), { event: index, published: happened.published }])
        }
        const key = `${number} ${JSON.stringify(happened.state)}`
        const known = numbered.get(key) ?? next.length
        if (known === next.length) {
          numbered.set(key, known)
          next.push({ state: happened.state, transcript: number })
        }
        step[node * ways + way] = known
      }
    const after = new Int32Array(nodeOf.length * ways)
    for (let prefix = 0; prefix < nodeOf.length; prefix++) {
      const from = (nodeOf[prefix] ?? 0) * ways
      for (let way = 0; way < ways; way++) after[prefix * ways + way] = step[from + way] ?? 0
    }
    nodes = next
    nodeOf = after
  }
  const transcriptOf = nodeOf.map((node) => nodes[node]?.transcript ?? 0)
  return { visits: visitsOf(events), options: options.length, transcriptOf, transcripts }
}

interface Node<State> {
  readonly state: State
  readonly transcript: number
}

export const visitsOf = (events: readonly { readonly visits: number }[]): number =>
  events.reduce((sum, { visits }) => sum + visits, 0)

/** The answers of a data set. */
export function digitsOf(dataSet: number, options: number, visits: number): readonly number[] {
  const digits = new Array<number>(visits).fill(0)
  let rest = dataSet
  for (let visit = visits - 1; visit >= 0; visit--) {
    digits[visit] = rest % options
    rest = Math.floor(rest / options)
  }
  return digits
}
