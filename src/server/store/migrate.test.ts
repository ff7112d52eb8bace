// Every migration runs on data as it lay before it. A migration without such a test fails the last one.
import { readdirSync, readFileSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { recount } from '../../../tests/support/recount.ts'
import { migrate, migrations } from './migrate.ts'
import { openNodeSqlite } from './node-sqlite.ts'
import type { Tables } from './tables.ts'
import { totals } from './totals.ts'

/** A service of two tablets as version 2 left it: its rows, by table. */
const frozen = JSON.parse(
  readFileSync(new URL('../../../tests/fixtures/service-v2.json', import.meta.url), 'utf8'),
) as {
  [table in 'tablet' | 'release' | 'headlineTotal' | 'blockTotal' | 'dimensionTotal']: (Tables[table] & object)[]
}

const open = async () => new Kysely<Tables>({ dialect: await openNodeSqlite(':memory:') })
const tablesOf = async (db: Kysely<Tables>) => (await db.introspection.getTables()).map(({ name }) => name).sort()

/** By number: what there was before it, and what must be true after. */
const exercises: Record<number, (db: Kysely<Tables>) => Promise<void>> = {
  1: async (db) => {
    expect(await tablesOf(db)).toEqual([])
    await migrate(db, 1)
    await sql`insert into tablet values ('t', 'Voorkamer', 'l', 'GM0531', '{}', '2023-10-16T08:00:00.000Z', null)`.execute(
      db,
    )
    await sql`insert into "enrolmentCode" values ('h', 'l', 'GM0531', '2023-10-16T08:15:00.000Z', 't')`.execute(db)
    await sql`insert into "adminToken" values ('h', '2023-10-16T08:00:00.000Z')`.execute(db)
    const stray = sql`insert into "enrolmentCode" values ('i', 'l', 'GM0531', '2023-10-16T08:15:00.000Z', 'nobody')`
    await expect(stray.execute(db)).rejects.toThrow('FOREIGN KEY')
  },
  2: async (db) => {
    await migrate(db, 1)
    await sql`insert into tablet values ('t', 'Voorkamer', 'l', 'GM0531', '{}', '2023-10-16T08:00:00.000Z', null)`.execute(
      db,
    )
    await migrate(db, 2)
    await sql`insert into "release" values ('r', 't', 'body', 'hash', '2023-10-16T08:00:00.000Z')`.execute(db)
    await sql`insert into "headlineTotal" values ('l', 'GM0531', '2023-W41', 1, 0, 2)`.execute(db)
    await sql`insert into "blockTotal" values ('l', 'GM0531', '2024-05', 1, 20, 25, 30)`.execute(db)
    await sql`insert into "dimensionTotal" values ('l', 'GM0531', '2024-05', 'stage', 'mixed', '[]', 20)`.execute(db)
    const twice = sql`insert into "release" values ('r', 't', 'other', 'hash', '2023-10-16T08:00:00.000Z')`
    await expect(twice.execute(db)).rejects.toThrow('UNIQUE')
    expect(await db.selectFrom('tablet').select('name').execute()).toEqual([{ name: 'Voorkamer' }])
  },
  3: async (db) => {
    await migrate(db, 2)
    for (const [table, rows] of Object.entries(frozen))
      for (const row of rows)
        await db
          .insertInto(table as keyof Tables)
          .values(row as never)
          .execute()
    await migrate(db)
    const releases = frozen.release.map(({ body }) =>
      JSON.parse(Buffer.from(body.split('.')[1] ?? '', 'base64url').toString()),
    )
    for (const per of ['week', 'year', 'all'] as const)
      expect(await db.transaction().execute((tx) => totals(tx, { per }))).toEqual(
        recount(releases, frozen.tablet, { per }),
      )
    const [mixed] = await db.selectFrom('dimensionTotal').selectAll().where('outcome', '=', 'mixed').execute()
    expect(mixed).toMatchObject({ visits: 20, least: 0, most: 4 })
    const dominated = db.selectFrom('dimensionTotal').selectAll().where('outcome', '=', 'dominated')
    expect(await dominated.where('dimension', '=', 'stage').where('month', '=', '2024-11').execute()).toMatchObject([
      { visits: 20, least: 16, most: 20 },
    ])
  },
  4: async (db) => {
    await migrate(db, 3)
    await sql`insert into "dimensionTotal" values ('l', 'GM0531', '2024-05', 'stage', 'mixed', '[]', 20, 0, 4)`.execute(
      db,
    )
    await migrate(db, 4)
    await sql`insert into "closingTotal" values ('l', 'GM0531', '2024-05', 1, 20)`.execute(db)
    const twice = sql`insert into "closingTotal" values ('l', 'GM0531', '2024-05', 1, 20)`
    await expect(twice.execute(db)).rejects.toThrow('UNIQUE')
    expect(await db.selectFrom('dimensionTotal').select('visits').execute()).toEqual([{ visits: 20 }])
  },
}

describe('migrations', () => {
  it.each(Object.entries(exercises))('number %s', async (_, exercise) => {
    const db = await open()
    await exercise(db)
    await db.destroy()
  })

  it('are all exercised, all listed, and numbered in order', () => {
    const files = readdirSync(new URL('./migrations/', import.meta.url)).sort()
    expect(files).toEqual(migrations.map(({ name }, index) => `${String(index + 1).padStart(4, '0')}-${name}.ts`))
    expect(Object.keys(exercises).map(Number)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('run once, and leave their number in the database', async () => {
    const db = await open()
    await migrate(db)
    await migrate(db)
    const had = await db.selectFrom('migration').select(['number', 'name']).orderBy('number').execute()
    expect(had).toEqual(migrations.map(({ name }, index) => ({ number: index + 1, name })))
    await db.destroy()
  })

  it('refuse a database that is newer than the service', async () => {
    const db = await open()
    await migrate(db)
    await db.insertInto('migration').values({ number: 99, name: 'later', appliedAt: '' }).execute()
    await expect(migrate(db)).rejects.toThrow(/migration 99.*update/)
    await db.destroy()
  })
})
