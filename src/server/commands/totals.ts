// npm run totals: the sums of the releases, in Dutch words.
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { totalsQuerySchema } from '../../protocol/totals.ts'
import { totalsInWords } from '../totals-in-words.ts'
import { runCommand, UsageError } from './run-command.ts'

const usage = `Usage: npm run totals [-- --per quarter|half-year|year|all] [--loket <loket>]

Prints the totals of every loket, or of one, per year unless told otherwise.
`

await runCommand(usage, async (arguments_, openStore) => {
  const options = { per: { type: 'string', default: 'year' }, loket: { type: 'string' } } as const
  const { values } = parseArgs({ args: arguments_, options })
  const query = v.safeParse(totalsQuerySchema, { ...values })
  if (!query.success) throw new UsageError('--per is quarter, half-year, year or all; --loket is the id of a loket.')
  const store = await openStore()
  try {
    return totalsInWords(await store.totals(query.output))
  } finally {
    await store.close()
  }
})
