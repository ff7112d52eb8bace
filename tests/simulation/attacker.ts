// What somebody makes of figures about months of visits that are answered one of two ways: exact probabilities, by following
// the running count of the second answer through every month (the forward–backward algorithm; Rabiner, 1989).

/** Months that figures were published about; nothing that was published elsewhere says anything of them. */
export interface Chain {
  /** Visits of each month, which everybody may have seen come. */
  readonly visits: readonly number[]
  /** How likely what was published after each month is, when so many of the visits up to it answered the second way. */
  readonly likelihood: readonly ((second: number) => number)[]
}

/** Of the visits of a chain: how many answers are known. */
export interface Known {
  /** For certain, by what was published alone. */
  readonly certain: number
  /** For certain, when some others who came in the same month tell theirs: those who tell most. */
  readonly withInsiders: number
  /** To more than 0.9. */
  readonly likely: number
}

/**
 * @param truth how many of each month's visits answered the second way
 * @param share how often it is answered, which the attacker knows
 */
export function attack(chain: Chain, truth: readonly number[], share: number, insiders: number): Known {
  const { visits, likelihood } = chain
  const chances = visits.map((count) => binomial(count, share))
  const forward = [Float64Array.of(1)]
  for (const [month, before] of forward.entries()) {
    const chance = chances[month]
    if (!chance) break
    const after = new Float64Array(before.length + chance.length - 1)
    for (const [second, weight] of before.entries())
      if (weight > 0)
        for (const [more, likely] of chance.entries())
          after[second + more] = (after[second + more] ?? 0) + weight * likely
    for (const [second, weight] of after.entries()) after[second] = weight * (likelihood[month]?.(second) ?? 1)
    forward.push(scaled(after))
  }
  let backward = new Float64Array((forward.at(-1) ?? []).length).fill(1)
  let known: Known = { certain: 0, withInsiders: 0, likely: 0 }
  for (let month = visits.length - 1; month >= 0; month--) {
    const before = forward[month] as Float64Array
    const chance = chances[month] as Float64Array
    const earlier = new Float64Array(before.length)
    // How likely each number of second answers in this month is, given all that was published.
    const weights = new Float64Array(chance.length)
    const onward = backward.map((weight, second) => weight * (likelihood[month]?.(second) ?? 1))
    for (const [second, weight] of before.entries())
      for (const [more, likely] of chance.entries()) {
        const on = likely * (onward[second + more] ?? 0)
        earlier[second] = (earlier[second] ?? 0) + on
        weights[more] = (weights[more] ?? 0) + weight * on
      }
    backward = scaled(earlier)
    known = sum(known, knownOf(weights, truth[month] ?? 0, insiders))
  }
  return known
}

/** Of one month. @param weights of every number of second answers; 0 when it is impossible */
function knownOf(weights: Float64Array, second: number, insiders: number): Known {
  const count = weights.length - 1
  if (count === 0) return { certain: 0, withInsiders: 0, likely: 0 }
  const all = weights.reduce((total, weight) => total + weight, 0)
  const probability = weights.reduce((total, weight, each) => total + (weight * each) / count, 0) / all
  const first = count - second
  const possible = (least: number, most: number) => weights.subarray(least, most + 1).some((weight) => weight > 0)
  // Visits that answered the second way are certain to have when fewer of them are impossible, and the other way about.
  const told = (own: number, others: number, certainWith: (same: number, other: number) => boolean, most: number) => {
    if (own === 0) return 0
    for (let same = 0; same <= Math.min(own - 1, most); same++)
      for (let other = 0; other <= Math.min(others, most - same); other++) if (certainWith(same, other)) return own
    return 0
  }
  const known = (most: number) =>
    told(second, first, (same, other) => !possible(same, count - other - 1), most) +
    told(first, second, (same, other) => !possible(other + 1, count - same), most)
  return {
    certain: known(0),
    withInsiders: known(insiders),
    likely: Math.max(probability, 1 - probability) > 0.9 ? count : 0,
  }
}

const sum = (a: Known, b: Known): Known => ({
  certain: a.certain + b.certain,
  withInsiders: a.withInsiders + b.withInsiders,
  likely: a.likely + b.likely,
})

/** The chance of 0, 1 … n second answers. */
export function binomial(n: number, share: number): Float64Array {
  const chances = new Float64Array(n + 1)
  chances[0] = 1
  for (let trial = 0; trial < n; trial++)
    for (let second = trial + 1; second >= 0; second--)
      chances[second] = (chances[second] ?? 0) * (1 - share) + (second > 0 ? (chances[second - 1] ?? 0) * share : 0)
  return chances
}

/** The same weights with the largest as 1, so that many months do not make them vanish. */
function scaled(weights: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  return largest > 0 ? weights.map((weight) => weight / largest) : weights
}
