// Submits the releases of a file to a store of this process, one after the other; prints the milliseconds after
// the warm-up.
import { readFileSync } from 'node:fs'
import type { Submission } from '../../src/server/store/contract.ts'
import { openSqliteStore } from '../../src/server/store/sqlite.ts'
import { must } from './must.ts'

const [database = '', file = '', warmUp] = process.argv.slice(2)
const submissions: readonly Submission[] = JSON.parse(readFileSync(file, 'utf8'))
const store = await openSqliteStore(database)
let begin = performance.now()
for (const [index, submission] of submissions.entries()) {
  if (index === Number(warmUp)) begin = performance.now()

  if (must(await store.submit(submission, Date.now())).repeated) throw new Error('repeated')
}
console.log(performance.now() - begin)
await store.close()
