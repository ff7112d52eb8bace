// npm run fold: ends the term of keeping. Run it once a year, or from a timer: it may run beside the service, and again.
import { parseArgs } from 'node:util'
import { localDate } from '../../domain/calendar.ts'
import { quarterOf } from '../../domain/quarter.ts'
import { runCommand, UsageError } from './run-command.ts'

const USUAL = 7
/** Fewer would fold messages whose numbers may still be asked about; more is no term. */
const [LEAST, MOST] = [2, 20]
const usage = `Usage: npm run fold [-- --years ${LEAST} to ${MOST}]

Takes the text, the signature and the time of receipt of messages away whose quarter is so many years old; ${USUAL} unless told
otherwise. The totals stay.
`

await runCommand(usage, async (arguments_, openStore) => {
  const { years: given } = parseArgs({ args: arguments_, options: { years: { type: 'string' } } }).values
  const years = given === undefined ? USUAL : Number(given)
  if (!Number.isInteger(years) || years < LEAST || years > MOST)
    throw new UsageError(`Give a whole number of years, ${LEAST} to ${MOST}.`)
  const today = localDate(Date.now(), 'Europe/Amsterdam')
  const before = quarterOf(`${Number(today.slice(0, 4)) - years}${today.slice(4)}`)
  const store = await openStore()
  try {
    return `Messages of before ${before} that were folded: ${await store.fold(before)}.\n`
  } finally {
    await store.close()
  }
})
