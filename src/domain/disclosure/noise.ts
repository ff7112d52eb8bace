// [D4] The noise: the two-sided geometric distribution (discrete Laplace), drawn exactly, in integers. Algorithms 1 and 2 of
// C. Canonne, G. Kamath and T. Steinke, "The Discrete Gaussian for Differential Privacy", 2020 (arXiv:2004.00010). Floating
// point has no place here: its rounding would show which counts are possible (I. Mironov, 2012).

/** A whole number from 0 up to, not including, `limit`; each is equally likely, and none depends on an earlier one. */
export type DrawBelow = (limit: number) => number

/**
 * How fast the noise falls off: the probability of `n` is proportional to exp(−|n| · `over` / `under`). Both are whole and
 * positive; ε/2 at ε = 2 is `{ over: 2, under: 2 }`.
 */
export interface Rate {
  readonly over: number
  readonly under: number
}

/** True with probability exp(−over / under), for a fraction from 0 to 1. */
export type DrawExp = (over: number, under: number, below: DrawBelow) => boolean

/**
 * One draw of noise.
 * @param happens how chances of exp(−x) are drawn; a test puts its own here, that counts every outcome out
 */
export function drawNoise(rate: Rate, below: DrawBelow, happens: DrawExp = happensExp): number {
  for (;;) {
    const magnitude = drawGeometric(rate, below, happens)
    const isNegative = below(2) === 1
    // Zero has one sign: without this rule it would come twice as often as it should.
    if (!isNegative || magnitude > 0) return isNegative ? -magnitude : magnitude
  }
}

/** A whole number from 0 on; the probability of `n` is proportional to exp(−n · over / under). */
function drawGeometric({ over, under }: Rate, below: DrawBelow, happens: DrawExp): number {
  let rest = below(under)
  while (!happens(rest, under, below)) rest = below(under)
  let wholes = 0
  while (happens(1, 1, below)) wholes++
  return Math.floor((rest + under * wholes) / over)
}

/** Von Neumann's series for exp(−x), without its sum. */
export const happensExp: DrawExp = (over, under, below) => {
  let turn = 1
  while (below(under * turn) < over) turn++
  return turn % 2 === 1
}

/**
 * Whole numbers from a source of random bytes, such as `crypto.getRandomValues`: a draw that would favour the low numbers is
 * thrown away. Limits up to 2³¹.
 */
export function belowFrom(bytes: (count: number) => Uint8Array): DrawBelow {
  const RANGE = 2 ** 32
  return (limit) => {
    const fair = RANGE - (RANGE % limit)
    for (;;) {
      const drawn = bytes(4).reduce((sum, byte) => sum * 256 + byte, 0)
      if (drawn < fair) return drawn % limit
    }
  }
}
