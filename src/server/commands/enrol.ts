// npm run enrol -- --loket <loket>: prints a code that connects one tablet. Works while the service runs.
import { parseArgs } from 'node:util'
import { localMoment, MINUTE } from '../../domain/calendar.ts'
import { lokets } from '../../profiles/lokets.ts'
import { formatEnrolmentCode } from '../../protocol/enrolment-code.ts'
import { ENROLMENT_CODE_BITS, ENROLMENT_CODE_MINUTES } from '../../protocol/limits.ts'
import { sha256, systemRandom } from '../secrets.ts'
import { quoted } from './quoted.ts'
import { runCommand, UsageError } from './run-command.ts'

const usage = `Usage: npm run enrol -- --loket <loket>

Prints a code that connects one tablet to this service. Lokets:
${lokets.map(({ id, name }) => `  ${id.padEnd(22)} ${name.nl}`).join('\n')}
`

await runCommand(usage, async (arguments_, openStore) => {
  const { loket } = parseArgs({ args: arguments_, options: { loket: { type: 'string' } } }).values
  if (loket === undefined) throw new UsageError('Say which loket the tablet is for.')
  const profile = lokets.find(({ id }) => id === loket)
  if (!profile) throw new UsageError(`There is no loket ${quoted(loket)}.`)

  const code = formatEnrolmentCode(systemRandom(ENROLMENT_CODE_BITS / 8))
  const now = Date.now()
  const expiresAt = now + ENROLMENT_CODE_MINUTES * MINUTE
  const { municipality, timeZone, name } = profile
  const store = await openStore()
  await store.addEnrolmentCode({ hash: sha256(code), loket, municipality, expiresAt }, now)
  await store.close()

  return `Code for one tablet of ${name.nl}:

    ${code}

Valid until ${localMoment(expiresAt, timeZone).time} (${ENROLMENT_CODE_MINUTES} minutes), for one tablet.
On the tablet: open the app, go to "Delen" and type the code under "Verbind deze tablet".
Capitals, spaces and hyphens don't matter.
`
})
