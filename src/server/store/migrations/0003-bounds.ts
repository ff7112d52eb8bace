// Between which numbers each group lies. What was kept does not tell it (of how many blocks a row is the sum), so the releases
// that are stored are read once more.
import { type Kysely, sql } from 'kysely'
import { boundsAsReleased } from '../../../domain/disclosure/bounds.ts'
import type { ReleaseData } from '../../../domain/disclosure/release.ts'

export const name = 'bounds'

export async function up(db: Kysely<never>): Promise<void> {
  for (const column of ['least', 'most'])
    await db.schema
      .alterTable('dimensionTotal')
      .addColumn(column, 'bigint', (definition) => definition.notNull().defaultTo(0))
      .execute()
  const { rows } = await sql<{ body: string }>`select body from "release" where id like '%.block.%'`.execute(db)
  for (const { body } of rows) {
    const release = payloadOf(body)
    for (const table of release.tables) {
      const { named, others } = boundsAsReleased(table, release.firstVisits, release.k)
      const add = async (outcome: string, groups: readonly string[]) => {
        const { least, most } = named[groups[0] ?? ''] ?? others
        await sql`
          update "dimensionTotal" set least = least + ${least}, most = most + ${most}
          where loket = ${release.loket} and municipality = ${release.municipality} and month = ${release.closed}
            and dimension = ${table.dimension} and outcome = ${outcome}
            and groups = ${JSON.stringify([...groups].sort())}`.execute(db)
      }
      if (table.outcome === 'mixed') await add('mixed', [])
      else if (table.outcome === 'dominated') await add('dominated', [table.group])
      else {
        for (const group of Object.keys(table.groups)) await add('exact', [group])
        if (table.merged.groups.length > 0) await add('merged', table.merged.groups)
      }
    }
  }
}

type BlockPayload = Extract<ReleaseData, { kind: 'block' }>

/** The second part of the compact JWS, which was verified when it came in. */
const payloadOf = (body: string): BlockPayload =>
  JSON.parse(Buffer.from(body.split('.')[1] ?? '', 'base64url').toString('utf8'))
