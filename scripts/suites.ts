// Suites: the parts that `npm test` and `npm run prove` run one after the other. Each is counted from its own report;
// at the end stand the slowest ten tests, and one line that counts everything.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

export interface Suite {
  readonly name: string
  readonly run: () => Count | Promise<Count>
}

export interface Count {
  readonly passed: number
  readonly failed: number
  /** Left out on this machine, with a reason that the suite printed. */
  readonly skipped?: number
  readonly tests?: readonly TimedTest[]
}

export interface TimedTest {
  readonly name: string
  readonly seconds: number
}

const REPORTS = '.cache/reports'
const SLOWEST = 10

/** Runs a program in this terminal; whether it ended well. */
export function run(command: string, parameters: readonly string[] = [], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, CI: process.env['CI'] ?? 'true', ...env },
  })
  return status === 0
}

export const one = (good: boolean): Count => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** A program that is one test by itself. */
export const program = (name: string, command: string, ...parameters: string[]): Suite => ({
  name,
  run: () => one(run(command, parameters)),
})

/** @param env marks of the run, for the configuration of vitest */
export function vitest(env: NodeJS.ProcessEnv = {}): Count {
  const report = reportFile('unit')
  const good = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env)
  return counted(good, () => countUnits(JSON.parse(readFileSync(report, 'utf8'))))
}

/** @param env marks of the run, for the configuration of Playwright */
export function playwright(env: NodeJS.ProcessEnv = {}): Count {
  const report = reportFile('journeys')
  const good = run('playwright', ['test', '--reporter=list,json'], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  return counted(good, () => countJourneys(JSON.parse(readFileSync(report, 'utf8'))))
}

/** Runs them all, or those whose name begins with `--only`, and ends the process. */
export async function runSuites(suites: readonly Suite[], only = ''): Promise<never> {
  const chosen = suites.filter(({ name }) => name.startsWith(only))
  if (chosen.length === 0) {
    console.error(`--only takes the beginning of one of: ${suites.map(({ name }) => name).join(', ')}`)
    process.exit(2)
  }
  const counts: Count[] = []
  for (const suite of chosen) {
    console.log(`\n== ${suite.name}`)
    const begin = performance.now()
    const count = await attempt(suite)
    counts.push(count)
    if (count.failed > 0) console.log(`-- ${suite.name}: ${count.failed} failed`)
    console.log(`-- ${((performance.now() - begin) / 1000).toFixed(0)} s`)
  }
  const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0)
  printSlowest(counts.flatMap(({ tests = [] }) => tests))
  const skipped = sum((count) => count.skipped ?? 0)
  if (skipped > 0) console.log(`\n${skipped} left out on this machine, for the reasons above`)
  const failed = sum((count) => count.failed)
  console.log(`\n${sum(({ passed }) => passed)} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

function printSlowest(tests: readonly TimedTest[]): void {
  if (tests.length === 0) return
  console.log(`\n== the slowest ${SLOWEST}`)
  for (const { name, seconds } of tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST))
    console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`)
}

/** A suite that cannot even begin is a failure like any other, and the last line still comes. */
async function attempt(suite: Suite): Promise<Count> {
  try {
    return await suite.run()
  } catch (error) {
    console.error(error)
    return one(false)
  }
}

function reportFile(name: string): string {
  mkdirSync(REPORTS, { recursive: true })
  const path = `${REPORTS}/${name}.json`
  rmSync(path, { force: true })
  return path
}

/** The counts of a suite's own report; a suite that ended badly without a failed test counts as one failure. */
function counted(good: boolean, read: () => Count): Count {
  try {
    const count = read()
    return !good && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    return one(false)
  }
}

interface UnitReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly duration?: number }[]
  }[]
}

export const countUnits = (report: UnitReport): Count => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests,
  tests: report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0 }) => ({ name: fullName, seconds: duration / 1000 })),
  ),
})

interface JourneySuite {
  readonly suites?: readonly JourneySuite[]
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[]
  }[]
}

interface JourneyReport {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>
  readonly suites: readonly JourneySuite[]
}

export function countJourneys({ stats, suites }: JourneyReport): Count {
  const timed = (suite: JourneySuite): readonly TimedTest[] => [
    ...(suite.suites ?? []).flatMap(timed),
    ...suite.specs.map(({ title, tests }) => ({
      name: title,
      seconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000,
    })),
  ]
  // Flaky is broken.
  const { expected, unexpected, flaky, skipped } = stats
  return { passed: expected, failed: unexpected + flaky, skipped, tests: suites.flatMap(timed) }
}
