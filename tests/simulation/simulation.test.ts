// The figures of `npm run simulate` rest on the attacker; here it is held against trying every data set, one by one.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../faults/random.ts'
import { attack, type Chain, type Known } from './attacker.ts'
import { blocksOf, fixedBlocks, type Months, randomRounding, smallLeftOut } from './schemes.ts'
import { simulate } from './simulate.ts'

const SHARE = 0.25

/** The same as `attack`, from every data set. */
function attackByTrying({ visits, likelihood }: Chain, truth: readonly number[], insiders: number): Known {
  const monthOf = visits.flatMap((count, month) => new Array<number>(count).fill(month))
  const bits = (set: number) => monthOf.map((_, visit) => (set >> visit) & 1)
  const inMonth = (answers: readonly number[], month: number) =>
    answers.filter((answer, visit) => answer === 1 && monthOf[visit] === month).length
  const all = Array.from({ length: 2 ** monthOf.length }, (_, set) => bits(set))
  const weighed = all.flatMap((answers) => {
    const until = (month: number) =>
      answers.filter((answer, visit) => answer === 1 && (monthOf[visit] ?? 0) <= month).length
    const drawn = answers.reduce((chance, answer) => chance * (answer === 1 ? SHARE : 1 - SHARE), 1)
    const weight = visits.reduce((chance, _, month) => chance * (likelihood[month]?.(until(month)) ?? 1), drawn)
    return weight > 0 ? [{ answers, weight }] : []
  })
  const real = all.find((answers) => visits.every((_, month) => inMonth(answers, month) === truth[month])) ?? []
  const known = { certain: 0, withInsiders: 0, likely: 0 }
  for (const [visit, answer] of real.entries()) {
    const others = [...real.keys()].filter((each) => each !== visit && monthOf[each] === monthOf[visit])
    const isCertain = (tell: readonly number[]) =>
      weighed.every(({ answers }) => tell.some((each) => answers[each] !== real[each]) || answers[visit] === answer)
    const subsets = others.reduce<readonly (readonly number[])[]>(
      (sets, each) => sets.concat(sets.map((set) => set.concat(each))),
      [[]],
    )
    if (isCertain([])) known.certain++
    if (subsets.some((set) => set.length <= insiders && isCertain(set))) known.withInsiders++
    const sum = (list: typeof weighed) => list.reduce((total, { weight }) => total + weight, 0)
    const probability = sum(weighed.filter(({ answers }) => answers[visit] === 1)) / sum(weighed)
    if (Math.max(probability, 1 - probability) > 0.9) known.likely++
  }
  return known
}

describe('the attacker of the simulation', () => {
  const months = fc
    .array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 4 })
    .map(
      (drawn): Months => ({
        visits: drawn.map(([a, b]) => Math.max(a, b)),
        second: drawn.map(([a, b]) => Math.min(a, b)),
      }),
    )
    .filter(({ visits }) => visits.reduce((sum, count) => sum + count, 0) <= 9)

  it.each([smallLeftOut(2), randomRounding(3)])('finds what trying every data set finds: $name', (scheme) => {
    fc.assert(
      fc.property(months, fc.integer(), fc.nat(2), (given, seed, insiders) => {
        const [chain] = scheme.publish(given, randomFrom(seed)).chains
        if (!chain) throw new Error('nothing was published')
        expect(attack(chain, given.second, SHARE, insiders)).toEqual(attackByTrying(chain, given.second, insiders))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the simulation', () => {
  it('[D3] finds nobody certain in fixed blocks, and a first figure at the closing of the first', () => {
    const outcome = simulate(fixedBlocks(3), 3, 20, 1)
    expect(outcome).toMatchObject({ certain: 0, withInsiders: 0 })
    expect(outcome.firstTable).toBeGreaterThanOrEqual(3)
  })

  it('[D3] has blocks of 4k at a small loket, as the tablet', () => {
    const { scheme: _, ...ours } = simulate(blocksOf(3, 12), 3, 20, 1)
    expect(simulate(fixedBlocks(3), 3, 20, 1)).toMatchObject(ours)
  })

  it('finds many certain where small groups are left out of running totals', () => {
    const { certain, withInsiders, errors } = simulate(smallLeftOut(5), 3, 20, 3)
    expect(certain).toBeGreaterThan(0.1)
    expect(withInsiders).toBeGreaterThan(certain)
    expect(errors.at(-1)).toBeLessThan(0.5)
  })
})
