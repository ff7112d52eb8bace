// npm run revoke -- --tablet <id or name>: a lost tablet may release nothing more. Without arguments it lists the tablets.
import { parseArgs } from 'node:util'
import { asName } from '../../domain/name.ts'
import type { Tablet } from '../store/contract.ts'
import { quoted } from './quoted.ts'
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
    const found = tabletsCalled(wanted, tablets)
    const inUse = found.filter(({ revokedAt }) => revokedAt === null)
    const [tablet, other] = inUse
    if (found.length === 0) throw new UsageError(`There is no tablet ${quoted(wanted)}.\n${list(tablets)}`)
    if (!tablet) return `${quoted(wanted)} was already out of use; nothing changed.\n`
    if (other) throw new UsageError(`Several tablets are called ${quoted(wanted)}; give the id.\n${list(inUse)}`)
    await store.revoke(tablet.id, Date.now())
    return `Tablet ${quoted(tablet.name)} (${tablet.id}) of ${tablet.loket} is out of use.
What it released stays in the totals. To use it again, erase the app on it and enrol it anew.
`
  } finally {
    await store.close()
  }
})

/** The same name from another keyboard: its accents may be signs of their own, its blanks wide ones. */
function asCompared(name: string): string {
  return asName(name.normalize('NFKC')).toLowerCase()
}

/** An id means the tablet that has it, also where another one is called so. */
function tabletsCalled(wanted: string, tablets: readonly Tablet[]): readonly Tablet[] {
  const exact = tablets.filter(({ id }) => id === wanted)
  return exact.length > 0 ? exact : tablets.filter(({ name }) => asCompared(name) === asCompared(wanted))
}

function list(tablets: readonly Tablet[]): string {
  if (tablets.length === 0) return 'No tablet has been enrolled yet.\n'
  const line = ({ id, name, loket, enrolledAt, revokedAt }: Tablet) =>
    `  ${id}  ${loket}  ${quoted(name)}  enrolled ${enrolledAt.slice(0, 10)}${revokedAt ? `, revoked ${revokedAt.slice(0, 10)}` : ''}`
  return `Tablets:\n${tablets.map(line).join('\n')}\n`
}
