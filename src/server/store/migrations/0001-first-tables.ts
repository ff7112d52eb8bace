// The tablets that may talk to the service, their releases, and the sums that are kept beside those. Secrets are here as hashes only.
import type { Kysely } from 'kysely'

/** The only table that this step writes a row into. */
interface Fresh {
  readonly service: { readonly id: string }
}

export async function up(db: Kysely<Fresh>): Promise<void> {
  await makeService(db)
  await makeTablets(db)
  await makeReleases(db)
  await makeTotals(db)
}

/** The service's own id, made once: a message for another service is none for this one. */
async function makeService(db: Kysely<Fresh>): Promise<void> {
  await db.schema
    .createTable('service')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .execute()
  await db.insertInto('service').values({ id: crypto.randomUUID() }).execute()
}

async function makeTablets(db: Kysely<Fresh>): Promise<void> {
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

/** [P4] A tablet has one release of a quarter and one of a half-year, also under other ids: the database itself holds to it. */
async function makeReleases(db: Kysely<Fresh>): Promise<void> {
  await db.schema
    .createTable('release')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('tablet', 'text', (column) => column.notNull().references('tablet.id'))
    .addColumn('quarter', 'text', (column) => column.notNull())
    .addColumn('halfYear', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('receivedAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('releaseOfQuarter', ['tablet', 'quarter'])
    .addUniqueConstraint('releaseOfHalfYear', ['tablet', 'halfYear'])
    .execute()
}

async function makeTotals(db: Kysely<Fresh>): Promise<void> {
  await db.schema
    .createTable('doorTotal')
    .addColumn('loket', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('quarter', 'text', (column) => column.notNull())
    .addColumn('halfYear', 'text', (column) => column.notNull())
    .addColumn('hours', 'bigint', (column) => column.notNull())
    .addColumn('hoursWithoutVisit', 'bigint', (column) => column.notNull())
    .addColumn('visits', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('doorTotalKey', ['loket', 'municipality', 'quarter'])
    .execute()
  await db.schema
    .createTable('answerTotal')
    .addColumn('loket', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('halfYear', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('group', 'text', (column) => column.notNull())
    .addColumn('epsilon', 'integer', (column) => column.notNull())
    .addColumn('sum', 'bigint', (column) => column.notNull())
    .addColumn('draws', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('answerTotalKey', [
      'loket',
      'municipality',
      'halfYear',
      'kind',
      'question',
      'answer',
      'group',
      'epsilon',
    ])
    .execute()
}
