// `npm run simulate [-- --runs 200]`: lokets of 3, 6, 15 and 40 visits a month, published in several ways; then
// 3 a month in blocks of other sizes.
// docs/disclosure.md has what it printed, and what the columns mean.
import { parseArgs } from 'node:util'
import { blocksOf, fixedBlocks, randomRounding, type Scheme, smallLeftOut } from '../tests/simulation/schemes.ts'
import { MONTHS, type Outcome, REPORTED, simulate } from '../tests/simulation/simulate.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '200' } } })
const runs = Number(values.runs)

/** Each with the number of insiders that its k stands up to; those without a k get as many as k = 5. */
const schemes: readonly (readonly [Scheme, number])[] = [
  [smallLeftOut(5), 3],
  [randomRounding(3), 3],
  [fixedBlocks(3), 1],
  [fixedBlocks(5), 3],
  [fixedBlocks(10), 8],
]

const share = (part: number) => (part === 0 ? 'none' : `${(100 * part).toFixed(1)} %`)
const row = (of: number | string, { scheme, certain, withInsiders, likely, errors, firstTable }: Outcome) =>
  `| ${of} | ${scheme} | ${share(certain)} | ${share(withInsiders)} | ${share(likely)} | ${errors.map((error) => error.toFixed(1)).join(' · ')} | ${firstTable === null ? 'later' : `month ${firstTable}`} |`

const begin = performance.now()
const head = (unit: string) =>
  `\n| ${unit} | published as | certain | with insiders | over 0.9 | error at month ${REPORTED.join(' · ')} | first figure |\n|---|---|---|---|---|---|---|`
console.log(head('visits a month'))
for (const perMonth of [3, 6, 15, 40])
  for (const [scheme, insiders] of schemes) console.log(row(perMonth, simulate(scheme, perMonth, runs, insiders)))

console.log(head('the rarer answer'))
for (const rarer of [0.25, 0.4])
  for (const k of [3, 5] as const)
    for (const size of [2 * k, 3 * k, 4 * k, 6 * k])
      console.log(row(`${100 * rarer} %`, simulate(blocksOf(k, size), 3, runs, k - 2, rarer)))
console.log(`\n${runs} runs of ${MONTHS} months each; ${((performance.now() - begin) / 1000).toFixed(0)} s`)
