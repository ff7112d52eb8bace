// `npm run prove [-- --only NAME] [--size N] [--record]`: the long run. Everything that takes too long for each change: planted
// faults that show that the tests look, whole scenarios through the screen, all kinds of trouble at length, and the lists
// against their sources. Ends like `npm test`. With `--record` the figures go into docs/faults.md.
import { parseArgs } from 'node:util'
import { recordFigures, type Shown, showing } from './figures.ts'
import { ensureAge, ensureChromium, ensureStrace } from './install.ts'
import { type Count, one, playwright, program, runSuites, type Suite, vitest } from './suites.ts'

/** Tells vitest and Playwright to take all files, and every test to hold all that is in it. */
const AT_LENGTH = { PROVE: 'true' }

const { values } = parseArgs({
  options: { only: { type: 'string' }, size: { type: 'string' }, record: { type: 'boolean', default: false } },
})
const shown: Shown[] = []

const suites: readonly Suite[] = [
  program('build', process.execPath, 'scripts/build.ts'),
  {
    name: 'units at length, and the faults planted for them',
    run() {
      ensureAge()
      return kept('units', vitest(AT_LENGTH))
    },
  },
  {
    name: 'journeys at length, and faults planted for them',
    run() {
      process.env['CHROMIUM'] = ensureChromium()
      ensureStrace()
      return kept('journeys', playwright(AT_LENGTH))
    },
  },
  {
    name: 'faults at length',
    run: () => shownBy('scripts/faults.ts', ...(values.size === undefined ? [] : ['--size', values.size])),
  },
  {
    name: 'identifier lists',
    async run() {
      const { passed, failed } = await shownBy('scripts/identifier-lists/make.ts', '--check')
      const types = one((await showing('tsc', ['-p', 'scripts/identifier-lists'])).good)
      return { passed: passed + types.passed, failed: failed + types.failed }
    },
  },
]

function kept(name: string, count: Count): Count {
  shown.push({ name, figures: `${count.passed} passed, ${count.failed} failed`, good: count.failed === 0 })
  return count
}

/** Runs a script, keeps the results that it prints, and counts them. */
async function shownBy(script: string, ...parameters: string[]): Promise<Count> {
  const { good, parts } = await showing(process.execPath, [script, ...parameters])
  shown.push(...parts)
  const passed = parts.filter((part) => part.good).length
  const failed = parts.length - passed
  return { passed, failed: !good && failed === 0 ? 1 : failed }
}

process.on('exit', () => {
  if (values.record) recordFigures(shown)
})
await runSuites(suites, values.only)
