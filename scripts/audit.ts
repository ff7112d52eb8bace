// `npm run audit [-- --quick]`: what somebody outside can be certain of, over every data set of small schedules; and the rules
// that look safe and are not. docs/disclosure.md says what it means.
import { parseArgs } from 'node:util'
import { type Audited, auditAllTables, auditBlackBox } from '../tests/audit/audit.ts'
import { flaws } from '../tests/audit/flaws.ts'
import { loketOf } from '../tests/audit/loket.ts'
import { auditPools, largePoolSchedules, poolSchedules } from '../tests/audit/pools.ts'
import { largeSchedules, schedules } from '../tests/audit/schedules.ts'
import { splitAsText } from '../tests/audit/table.ts'
import { shownLine } from './figures.ts'

const { values } = parseArgs({ options: { quick: { type: 'boolean' } } })
const begin = performance.now()
let good = true

// Of none at all no percentage is given: 0.0 % could be a few.
const share = (part: number, whole: number) => (part === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`)
const row = ({ name, minimumFrequency, dataSets, transcripts, answers, certain, withInsiders }: Audited) =>
  `| ${name} | ${minimumFrequency} | ${dataSets.toLocaleString('en')} | ${transcripts} | ${share(certain, answers)} | ${share(withInsiders, answers)} |`
const head = (what: string) =>
  `\n| ${what} | k | data sets | transcripts | certain | with k − 2 insiders |\n|---|---|---|---|---|---|`

console.log(head('L1: fixed blocks'))
for (const schedule of values.quick ? schedules : [...schedules, ...largeSchedules]) {
  const audited = auditBlackBox(loketOf(schedule))
  console.log(row(audited))
  if (audited.told !== null) console.log(`\n${audited.told}\n`)
  good &&= audited.withInsiders === 0
}

const { vectors, different, certain } = auditAllTables(splitAsText)
console.log(
  `\nL2: ${vectors.toLocaleString('en')} vectors of counts; ${different.length} of another table than the rule says, ${certain.length} with a certain answer`,
)
good &&= different.length === 0 && certain.length === 0

for (const blocks of values.quick ? poolSchedules : [...poolSchedules, ...largePoolSchedules]) {
  const audited = auditPools(blocks)
  const sizes = blocks.weeks.map(([, visits]) => visits).join(' and ')
  console.log(
    `L2: blocks of ${sizes} with pools below them, k = ${blocks.k}: ${audited.combinations.toLocaleString('en')} combinations of counts, ${audited.transcripts.toLocaleString('en')} transcripts, ${audited.certain} with a certain answer`,
  )
  good &&= audited.certain === 0
}

console.log(head('L1: rules that look safe'))
const caught = flaws.map(auditBlackBox)
for (const audited of caught) console.log(row(audited))
for (const { name, told } of caught) console.log(`\n${name}, for example:\n${told ?? '  nothing was found'}`)
good &&= caught.every(({ told }) => told !== null)

const took = `${((performance.now() - begin) / 1000).toFixed(0)} s`
console.log(`\n${shownLine({ name: 'audit', figures: `${good ? 'holds' : 'does not hold'} (${took})`, good })}`)
process.exit(good ? 0 : 1)
