// What was released, byte for byte, and the totals that are kept beside it.
import type { Kysely } from 'kysely'

export const name = 'releases-and-totals'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('release')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('tablet', 'text', (column) => column.notNull().references('tablet.id'))
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('receivedAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('headlineTotal')
    .addColumn('loket', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('hours', 'bigint', (column) => column.notNull())
    .addColumn('hoursWithoutVisit', 'bigint', (column) => column.notNull())
    .addColumn('visits', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('headlineTotalKey', ['loket', 'municipality', 'week'] as never[])
    .execute()
  await db.schema
    .createTable('blockTotal')
    .addColumn('loket', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('blocks', 'bigint', (column) => column.notNull())
    .addColumn('firstVisits', 'bigint', (column) => column.notNull())
    .addColumn('visitors', 'bigint', (column) => column.notNull())
    .addColumn('estimatedChildren', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('blockTotalKey', ['loket', 'municipality', 'month'] as never[])
    .execute()
  await db.schema
    .createTable('dimensionTotal')
    .addColumn('loket', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('dimension', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('groups', 'text', (column) => column.notNull())
    .addColumn('visits', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('dimensionTotalKey', [
      'loket',
      'municipality',
      'month',
      'dimension',
      'outcome',
      'groups',
    ] as never[])
    .execute()
}
