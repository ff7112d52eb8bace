/**
 * The whole numbers from 0 on that add up to `total` and lie nearest to `counts` (least squares): the projection on a simplex
 * (J. Duchi and others, 2008), then the largest remainders rounded up. `total` is a whole number from 0 on; no counts give none.
 */
export function nearestWhole(counts: readonly number[], total: number): readonly number[] {
  const shift = shiftOf(counts, total)
  const exact = counts.map((count) => Math.max(0, count - shift))
  const whole = exact.map(Math.floor)
  const short = total - whole.reduce((sum, number) => sum + number, 0)
  const byRemainder = exact
    .map((number, index) => ({ index, rest: number - Math.floor(number) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of byRemainder.slice(0, Math.max(0, Math.round(short)))) whole[index] = (whole[index] ?? 0) + 1
  return whole
}

/** How much is taken off every count, so that those above zero add up to the total. */
function shiftOf(counts: readonly number[], total: number): number {
  let shift = 0
  let sum = 0
  for (const [index, count] of counts.toSorted((a, b) => b - a).entries()) {
    sum += count
    const candidate = (sum - total) / (index + 1)
    // From here on, counts are smaller than the surplus to take off.
    if (index > 0 && count <= candidate) break
    shift = candidate
  }
  return shift
}
