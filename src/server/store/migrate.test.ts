// Every migration runs on data as it lay before it. A migration without such a test fails the last one.
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from './migrate.ts'
import { openNodeSqlite } from './node-sqlite.ts'
import type { Tables } from './tables.ts'

const open = async (file = ':memory:') => new Kysely<Tables>({ dialect: await openNodeSqlite(file) })
const tablesOf = async (db: Kysely<Tables>) => (await db.introspection.getTables()).map(({ name }) => name).sort()
const migrationsOf = async (db: Kysely<Tables>) =>
  (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)).rows.map(
    ({ name }) => name,
  )

/** By name: the database before it, and the facts after it. */
const exercises: Readonly<Record<string, (db: Kysely<Tables>) => Promise<void>>> = {
  '0001-first-tables': async (db) => {
    expect(await tablesOf(db)).toEqual([])
    await migrate(db)
    expect(await tablesOf(db)).toEqual([
      'adminToken',
      'answerTotal',
      'doorTotal',
      'enrolmentCode',
      'release',
      'service',
      'tablet',
    ])
    const now = '2023-10-16T08:00:00.000Z'
    const place = { loket: 'l', municipality: 'GM0531' }
    const tablet = { id: 't', name: 'Voorkamer', ...place, publicKey: '{}', enrolledAt: now, revokedAt: null }
    await db.insertInto('tablet').values(tablet).execute()
    const code = { hash: 'h', ...place, expiresAt: now }
    await db
      .insertInto('enrolmentCode')
      .values({ ...code, tablet: 't' })
      .execute()
    const stray = db.insertInto('enrolmentCode').values({ ...code, hash: 'i', tablet: 'nobody' })
    await expect(stray.execute()).rejects.toThrow('FOREIGN KEY')

    const release = {
      id: 'r',
      tablet: 't',
      quarter: '2023-Q4',
      halfYear: '2023-H2',
      body: 'b',
      sha256: 's',
      receivedAt: now,
    }
    await db.insertInto('release').values(release).execute()
    for (const other of [
      { id: 'r', quarter: '2024-Q2', halfYear: '2024-H1' },
      { id: 'q', quarter: '2023-Q4', halfYear: null },
      { id: 'h', quarter: '2023-Q3', halfYear: '2023-H2' },
    ])
      await expect(
        db
          .insertInto('release')
          .values({ ...release, ...other })
          .execute(),
      ).rejects.toThrow('UNIQUE')
    for (const quarter of ['2023-Q1', '2023-Q3'])
      await db
        .insertInto('release')
        .values({ ...release, id: quarter, quarter, halfYear: null })
        .execute()
  },
}

describe('migrations', () => {
  it.each(Object.entries(exercises))('number %s', async (_, exercise) => {
    const db = await open()
    await exercise(db)
    await db.destroy()
  })

  it('are all exercised, all listed, and in order of name', () => {
    const files = readdirSync(new URL('./migrations/', import.meta.url)).map((name) => name.replace(/\.ts$/, ''))
    expect(Object.keys(migrations)).toEqual(files.sort())
    expect(Object.keys(exercises)).toEqual(Object.keys(migrations))
  })

  it('run once, also when two services start at the same moment, and leave their name in the database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inloop-migrate-'))
    const both = await Promise.all([1, 2].map(() => open(join(folder, 'test.sqlite'))))
    await Promise.all(both.map((db) => migrate(db)))
    for (const db of both) {
      await migrate(db)
      expect(await migrationsOf(db)).toEqual(Object.keys(migrations))
      await db.destroy()
    }
    await rm(folder, { recursive: true })
  })

  it('refuse a database that is newer than the service, and leave it as it was', async () => {
    const db = await open()
    await migrate(db)
    await sql`insert into kysely_migration values ('0099-later', '2099-01-01T00:00:00.000Z')`.execute(db)
    await expect(migrate(db)).rejects.toThrow(/newer.*update/)
    expect(await migrationsOf(db)).toEqual([...Object.keys(migrations), '0099-later'])
    await db.destroy()
  })

  it('are undone as a whole when one fails', async () => {
    const db = await open()
    await sql`create table "doorTotal" (a text)`.execute(db)
    await expect(migrate(db)).rejects.toThrow()
    expect(await tablesOf(db)).toEqual(['doorTotal'])
    await db.destroy()
  })
})
