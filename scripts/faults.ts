// `npm run faults [-- --only kills,fsync] [--size N] [--seed N]`: the fault tests at length, where the test command
// runs a quick part of each. One line per kind; docs/faults.md explains each.
import { parseArgs } from 'node:util'
import type { Findings, Kind } from '../tests/faults/kind.ts'
import { kinds } from '../tests/faults/kinds.ts'
import { bePatient } from '../tests/faults/patience.ts'
import { buildApp, isBuilt } from './built-app.ts'
import { shownLine } from './figures.ts'
import { ensureChromium, ensureStrace } from './install.ts'

/** Of the faults of one kind so many are printed. */
const PRINTED = 10

const { values } = parseArgs({
  options: { only: { type: 'string' }, size: { type: 'string' }, seed: { type: 'string', default: '1' } },
})
const names = values.only?.split(',') ?? kinds.map(({ name }) => name)
const chosen = kinds.filter(({ name }) => names.includes(name))
const unknown = names.filter((name) => !kinds.some((kind) => kind.name === name))
const [size, seed] = [Number(values.size ?? 1), Number(values.seed)]
if (unknown.length > 0 || ![size, seed].every((number) => Number.isInteger(number) && number > 0)) {
  console.error(`--only takes of these, with commas: ${kinds.map(({ name }) => name).join(', ')}`)
  for (const kind of kinds) console.error(`${kind.name.padEnd(14)} ${kind.size.toLocaleString('en')} ${kind.unit}`)
  process.exit(2)
}
if (chosen.some(({ browser }) => browser)) {
  process.env['CHROMIUM'] = ensureChromium()
  ensureStrace()
  bePatient()
  // The faults must try the present tree.
  if (!isBuilt()) await buildApp()
}

let wrong = 0
for (const kind of chosen) {
  const begin = performance.now()
  const { faults, figures } = await attempt(kind)
  for (const fault of faults.slice(0, PRINTED)) console.log(`  ${fault}`)
  if (faults.length > PRINTED) console.log(`  and ${faults.length - PRINTED} more`)
  const took = `${((performance.now() - begin) / 1000).toFixed(0)} s`
  console.log(shownLine({ name: kind.name, figures: `${figures} (seed ${seed}, ${took})`, good: faults.length === 0 }))
  wrong += faults.length
}
process.exit(wrong === 0 ? 0 : 1)

/** A kind that can't go on is a fault like any other, and the next one still gets its turn. */
async function attempt(kind: Kind): Promise<Findings> {
  try {
    return await kind.run(values.size === undefined ? kind.size : size, seed)
  } catch (error) {
    return { faults: [`it stopped: ${error instanceof Error ? error.stack : error}`], figures: 'not finished' }
  }
}
