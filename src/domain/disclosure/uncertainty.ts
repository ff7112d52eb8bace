// [D11] How far a sum of noisy counts can be off. The noise of several draws adds up: its distribution is worked out by
// convolution, so the interval is right for one draw and for a thousand. Floating point is harmless here: the interval
// never leaves the tablet, and readers can work it out from the published numbers.
import { EPSILONS, type Epsilon } from '../profile.ts'
import { type Counted, rateOf } from './release.ts'

/** How many draws went into a sum, for each ε. */
export type Draws = Readonly<Record<Epsilon, number>>

export const noDraws: Draws = { 1: 0, 2: 0, 3: 0 }

export const addDraws = (a: Draws, b: Draws): Draws => ({ 1: a[1] + b[1], 2: a[2] + b[2], 3: a[3] + b[3] })

/** The share of cases in which the true count lies within the interval, at least. */
export const CONFIDENCE = 0.9

/** A distribution that is symmetric around 0: the probability of each value from 0 on. */
type Half = readonly number[]

const CERTAIN: Half = [1]
/** Tails this improbable are left out. */
const NEGLIGIBLE = 1e-9

const margins = new Map<string, number>()

/** The smallest whole number that the noise of all these draws together exceeds in at most one of ten cases. */
export function marginOf(draws: Draws, counted: Counted): number {
  const key = `${counted} ${EPSILONS.map((epsilon) => draws[epsilon]).join(' ')}`
  const known = margins.get(key)
  if (known !== undefined) return known
  const noise = EPSILONS.map((epsilon) => severalOf(oneDraw(epsilon, counted), draws[epsilon])).reduce(convolved)
  let margin = 0
  let within = noise[0] ?? 1
  while (within < CONFIDENCE && margin < noise.length - 1) within += 2 * (noise[++margin] ?? 0)
  margins.set(key, margin)
  return margin
}

function oneDraw(epsilon: Epsilon, counted: Counted): Half {
  const { over, under } = rateOf(epsilon, counted)
  const ratio = Math.exp(-over / under)
  const atZero = (1 - ratio) / (1 + ratio)
  const half: number[] = []
  for (let probability = atZero; probability > NEGLIGIBLE; probability *= ratio) half.push(probability)
  return half
}

/** The sum of `count` independent draws, by repeated doubling. */
function severalOf(one: Half, count: number): Half {
  let sum = CERTAIN
  let power = one
  for (let left = count; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) sum = convolved(sum, power)
    if (left > 1) power = convolved(power, power)
  }
  return sum
}

function convolved(a: Half, b: Half): Half {
  const at = (half: Half, value: number) => half[Math.abs(value)] ?? 0
  const reach = a.length + b.length - 2
  const sum: number[] = []
  for (let value = 0; value <= reach; value++) {
    let probability = 0
    for (let part = 1 - a.length; part < a.length; part++) probability += at(a, part) * at(b, value - part)
    if (value > 0 && probability < NEGLIGIBLE) break
    sum.push(probability)
  }
  return sum
}
