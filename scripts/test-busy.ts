// `npm run test:busy [-- --times 3]`: the whole test with two endless loops beside it, as on a machine that has other things to
// do. A test that fails here and not on a quiet machine depends on how fast something is.
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { run } from './suites.ts'

const LOOPS = 2
/** Ends by itself when its parent is gone. */
const LOOP = 'const parent = process.ppid; while (process.ppid === parent);'

const { values } = parseArgs({ options: { times: { type: 'string', default: '1' } } })
const loops = Array.from({ length: LOOPS }, () => spawn(process.execPath, ['-e', LOOP], { stdio: 'ignore' }))
let failed = 0
for (let time = 1; time <= Number(values.times); time++) {
  const begin = performance.now()
  if (!run(process.execPath, ['scripts/test.ts'])) failed++
  console.log(`Beside ${LOOPS} busy loops, run ${time}: ${((performance.now() - begin) / 60_000).toFixed(1)} minutes`)
}
for (const loop of loops) loop.kill()
process.exitCode = failed === 0 ? 0 : 1
