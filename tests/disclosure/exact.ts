// Counting out a sampler: each of its draws is a branch of a tree, and each outcome has an exact probability.

/** A fraction in whole numbers, in lowest terms; `under` is positive. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export function fraction(over: bigint | number, under: bigint | number = 1): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)]
  const shared = divisor(a < 0n ? -a : a, b)
  return { over: a / shared, under: b / shared }
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under)
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, times(fraction(-1), b))
export const isSame = (a: Fraction, b: Fraction): boolean => a.over === b.over && a.under === b.under
export const NONE = fraction(0)

/**
 * A sum of fractions times powers of q = exp(−1/n): the fraction at index i goes with q to the power i. As q is transcendental,
 * two sums are the same number only if every fraction is the same.
 */
export type Powers = readonly Fraction[]

export const addPowers = (a: Powers, b: Powers): Powers =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, power) => plus(a[power] ?? NONE, b[power] ?? NONE))

/** Times q to the power `by`. */
export const shifted = (a: Powers, by: number): Powers => [...new Array<Fraction>(by).fill(NONE), ...a]

/** Times a fraction. */
export const scaled = (a: Powers, by: Fraction): Powers => a.map((each) => times(each, by))

export const arePowersSame = (a: Powers, b: Powers): boolean =>
  Array.from({ length: Math.max(a.length, b.length) }).every((_, power) => isSame(a[power] ?? NONE, b[power] ?? NONE))

/** Follows every path through the choices that `follow` makes, and gives the result of each path. */
export function everyPath<T>(follow: (choose: (branches: number) => number) => T): readonly T[] {
  const ends: T[] = []
  const path: { at: number; readonly of: number }[] = []
  for (;;) {
    let depth = 0
    ends.push(
      follow((branches) => {
        if (depth === path.length) path.push({ at: 0, of: branches })
        return path[depth++]?.at ?? 0
      }),
    )
    path.length = depth
    while (path.at(-1)?.at === (path.at(-1)?.of ?? 0) - 1) path.pop()
    const last = path.at(-1)
    if (!last) return ends
    last.at++
  }
}

/** Thrown to leave a path that no longer matters. */
const LEFT = new Error('left')

/** The same where a path may be left; a path that was left has no result. */
export const everyPathTaken = <T>(
  follow: (choose: (branches: number) => number, leave: () => never) => T,
): readonly T[] =>
  everyPath((choose): readonly T[] => {
    try {
      return [
        follow(choose, () => {
          throw LEFT
        }),
      ]
    } catch (error) {
      if (error === LEFT) return []
      throw error
    }
  }).flat()
