// `npm test`: everything that must hold, one suite after the other, and one line at the end that counts them all.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { BUDGET, initialChunks } from './budget.ts'
import { ensureAge, ensureChromium } from './install.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

const REPORTS = '.cache/reports'
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const run = (command: string, ...parameters: string[]) => {
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, CI: process.env['CI'] ?? 'true', PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/journeys.json` },
  })
  return status === 0
}
const one = (good: boolean): Count => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** The counts of a suite's own report; a suite that ended badly without a failed test counts as one failure. */
function counted(good: boolean, read: () => Count): Count {
  try {
    const { passed, failed } = read()
    return { passed, failed: !good && failed === 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const report = (name: string) => JSON.parse(readFileSync(`${REPORTS}/${name}.json`, 'utf8'))

const suites: readonly (readonly [string, () => Count])[] = [
  ...['pure', 'tablet', 'worker', 'server', 'tests'].map(
    (part) => [`types: ${part}`, () => one(run('tsc', '-p', `tsconfig.${part}.json`))] as const,
  ),
  ['lint', () => one(run('biome', 'check', '--error-on-warnings', '.'))],
  ['dead code', () => one(run('knip'))],
  ['build', () => one(run('vite', 'build', '--logLevel', 'warn'))],
  ['bundle budget', budget],
  [
    'unit, contract, architecture and fault tests',
    () => {
      ensureAge()
      const good = run(
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${REPORTS}/unit.json`,
      )
      return counted(good, () => ({ passed: report('unit').numPassedTests, failed: report('unit').numFailedTests }))
    },
  ],
  [
    'journeys in a real browser',
    () => {
      process.env['CHROMIUM'] = ensureChromium()
      const good = run('playwright', 'test', '--reporter=list,json')
      return counted(good, () => {
        const { expected, unexpected, flaky } = report('journeys').stats
        // Flaky is broken.
        return { passed: expected, failed: unexpected + flaky }
      })
    },
  ],
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

/** A suite that cannot even begin is a failure like any other, and the last line still comes. */
function attempt(suite: () => Count): Count {
  try {
    return suite()
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

const total = { passed: 0, failed: 0 }
for (const [name, suite] of suites) {
  console.log(`\n== ${name}`)
  const { passed, failed } = attempt(suite)
  if (failed > 0) console.log(`-- ${name}: ${failed} failed`)
  total.passed += passed
  total.failed += failed
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
