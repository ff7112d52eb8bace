// `npm run bench [-- --only NAME]`: the speed of the app and the service, as ratios within one run. docs/benchmarks.md
// explains each figure.
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { cover } from '../tests/bench/cover.ts'
import { type Bench, type Figure, rowOf, TABLE_HEAD } from '../tests/bench/figure.ts'
import { shares } from '../tests/bench/shares.ts'
import { start } from '../tests/bench/start.ts'
import { message, saving, stored } from '../tests/bench/storage.ts'
import { tap } from '../tests/bench/tap.ts'
import { visits } from '../tests/bench/visits.ts'
import { ensureChromium } from './install.ts'

const benches: readonly Bench[] = [saving, stored, start, tap, cover, shares, visits, message]

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const chosen = benches.filter(({ name }) => values.only === undefined || name === values.only)
if (chosen.length === 0) {
  console.error(`--only takes one of: ${benches.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
process.env['CHROMIUM'] = ensureChromium()

const figures: Figure[] = []
for (const { name, run } of chosen) {
  const begin = performance.now()
  const load = loadavg()[0]?.toFixed(1)
  figures.push(...(await run()))
  console.log(`${name}: ${((performance.now() - begin) / 1000).toFixed(0)} s, load before ${load}`)
}
console.log(`\n${availableParallelism()} processors, Node ${process.version}\n\n${TABLE_HEAD}`)
for (const figure of figures) console.log(rowOf(figure))
process.exit(0)
