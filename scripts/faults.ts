// `npm run faults -- [--schedules N] [--seed N]`: the fault tests at length, where the test command runs the quick part.
import { parseArgs } from 'node:util'
import { exactlyOnceFaults } from '../tests/faults/exactly-once.ts'

const { values } = parseArgs({
  options: { schedules: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
})
const schedules = Number(values.schedules)
const seed = Number(values.seed)
const faults = await exactlyOnceFaults(schedules, seed)
for (const fault of faults) console.log(fault)
console.log(
  `${schedules} schedules from seed ${seed}: ${faults.length === 0 ? 'every release counted exactly once' : 'WRONG'}`,
)
process.exit(faults.length === 0 ? 0 : 1)
