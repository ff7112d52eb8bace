// npm run revoke -- --tablet <id or name>: a lost tablet may release nothing more. Without arguments it lists the tablets.
import { parseArgs } from 'node:util'
import type { Tablet } from '../store/contract.ts'
import { runCommand, UsageError } from './run-command.ts'

const usage = `Usage: npm run revoke                          lists the tablets
       npm run revoke -- --tablet <id or name>  takes a tablet out of use, for good
`

await runCommand(usage, async (arguments_, openStore) => {
  const { tablet: wanted } = parseArgs({ args: arguments_, options: { tablet: { type: 'string' } } }).values
  const store = await openStore()
  try {
    const tablets = await store.tablets()
    if (wanted === undefined) return `${list(tablets)}\n${usage}`
    const found = tablets.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase())
    const inUse = found.filter(({ revokedAt }) => revokedAt === null)
    const [tablet, other] = inUse
    if (found.length === 0) throw new UsageError(`There is no tablet "${wanted}".\n${list(tablets)}`)
    if (!tablet) return `"${wanted}" was already out of use; nothing changed.\n`
    if (other) throw new UsageError(`Several tablets are called "${wanted}"; give the id.\n${list(inUse)}`)
    await store.revoke(tablet.id, Date.now())
    return `Tablet "${tablet.name}" (${tablet.id}) of ${tablet.loket} is out of use.
What it released stays in the totals. To use it again, erase the app on it and enrol it anew.
`
  } finally {
    await store.close()
  }
})

function list(tablets: readonly Tablet[]): string {
  if (tablets.length === 0) return 'No tablet has been enrolled yet.\n'
  const line = ({ id, name, loket, enrolledAt, revokedAt }: Tablet) =>
    `  ${id}  ${loket}  "${name}"  enrolled ${enrolledAt.slice(0, 10)}${revokedAt ? `, revoked ${revokedAt.slice(0, 10)}` : ''}`
  return `Tablets:\n${tablets.map(line).join('\n')}\n`
}
