// Closing records, the second stream. Their tables, and those of pools, stand with the others: an id tells which is which.
import type { Kysely } from 'kysely'

export const name = 'closings'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('closingTotal')
    .addColumn('loket', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('blocks', 'bigint', (column) => column.notNull())
    .addColumn('records', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('closingTotalKey', ['loket', 'municipality', 'month'] as never[])
    .execute()
}
