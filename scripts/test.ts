// `npm test [-- --only NAME]`: everything that must hold, one suite after the other, and one line at the end that counts them all.
import { parseArgs } from 'node:util'
import { BUDGET, initialChunks } from './budget.ts'
import { ensureAge, ensureChromium } from './install.ts'
import { type Count, one, playwright, program, runSuites, type Suite, vitest } from './suites.ts'

const suites: readonly Suite[] = [
  ...['pure', 'tablet', 'worker', 'server', 'tests'].map((part) =>
    program(`types: ${part}`, 'tsc', '-p', `tsconfig.${part}.json`),
  ),
  program('lint', 'biome', 'check', '--error-on-warnings', '.'),
  program('dead code', 'knip'),
  program('build', process.execPath, 'scripts/build.ts'),
  { name: 'bundle budget', run: budget },
  {
    name: 'unit, contract, architecture and fault tests',
    run() {
      ensureAge()
      return vitest()
    },
  },
  {
    name: 'journeys in a real browser',
    run() {
      process.env['CHROMIUM'] = ensureChromium()
      return playwright()
    },
  },
]

function budget(): Count {
  const chunks = initialChunks()
  const total = chunks.reduce((sum, { bytes }) => sum + bytes, 0)
  for (const { file, bytes } of chunks) console.log(`${(bytes / 1024).toFixed(1).padStart(8)} kB  ${file}`)
  console.log(
    `${(total / 1024).toFixed(1).padStart(8)} kB  initial JavaScript, gzip; the budget is ${BUDGET / 1024} kB`,
  )
  return one(total > 0 && total <= BUDGET)
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
await runSuites(suites, values.only)
