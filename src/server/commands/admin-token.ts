// npm run admin-token: a new token for the totals, when the first one was lost or seen by others. The old one stops working.
import { parseArgs } from 'node:util'
import { makeAdminToken, sha256, systemRandom } from '../secrets.ts'
import { runCommand } from './run-command.ts'

await runCommand('Usage: npm run admin-token\n', async (arguments_, openStore) => {
  parseArgs({ args: arguments_, options: {} })
  const token = makeAdminToken(systemRandom)
  const store = await openStore()
  await store.keepAdminTokenHash(sha256(token), 'always', Date.now())
  await store.close()
  return `The new admin token, for the totals: ${token}
It is shown this once; the old one no longer works.
`
})
