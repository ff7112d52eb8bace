// `npm run simulate [-- --runs 1000]`: lokets of 3, 6, 15 and 40 first visits a month, with the noise of each ε and in two other
// ways. The figures stand in docs/rules.md.
import { parseArgs } from 'node:util'
import { simulate } from './simulation/simulate.ts'
import { rounded, smallLeftOut, withNoise } from './simulation/ways.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '200' } } })
const runs = Number(values.runs)

const figures = (errors: readonly number[]): string => errors.map((error) => error.toFixed(1)).join(' · ')

console.log(`Mean absolute error of the sum so far at months 6 · 12 · 18 · 24, over ${runs} lokets of each kind.\n`)
console.log(
  '| first visits a month | published | one answer | *uit elkaar* | *samen verder* | certain to who knows the others |',
)
console.log('|---|---|---|---|---|---|')
for (const perMonth of [3, 6, 15, 40])
  for (const way of [withNoise(1), withNoise(2), withNoise(3), smallLeftOut(5), rounded(5)]) {
    const { leaf, apart, together, certain } = simulate(way, perMonth, runs)
    const share = certain === 0 ? 'none' : `${Math.round(100 * certain)} %`
    console.log(
      `| ${perMonth} | ${way.name} | ${figures(leaf)} | ${figures(apart)} | ${figures(together)} | ${share} |`,
    )
  }
