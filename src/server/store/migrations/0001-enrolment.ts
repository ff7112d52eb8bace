// Who may talk to the service: printed codes, enrolled tablets, the admin token. Secrets are here as hashes only.
import type { Kysely } from 'kysely'

export const name = 'enrolment'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('adminToken')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('madeAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('tablet')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('loket', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('publicKey', 'text', (column) => column.notNull())
    .addColumn('enrolledAt', 'text', (column) => column.notNull())
    .addColumn('revokedAt', 'text')
    .execute()
  await db.schema
    .createTable('enrolmentCode')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('loket', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addColumn('tablet', 'text', (column) => column.references('tablet.id'))
    .execute()
}
