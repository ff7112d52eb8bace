import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openNodeSqlite } from './node-sqlite.ts'

describe('kysely on node:sqlite', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inloop-sqlite-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const open = async () =>
    new Kysely<{ t: { a: number } }>({ dialect: await openNodeSqlite(join(folder, 'test.sqlite')) })

  it.each([
    ['journal_mode', 'wal'],
    // 2 is FULL: every commit is synced.
    ['synchronous', 2],
    ['foreign_keys', 1],
  ])('has pragma %s = %s', async (name, value) => {
    const db = await open()
    expect((await sql`pragma ${sql.raw(name)}`.execute(db)).rows).toEqual([{ [name]: value }])
    await db.destroy()
  })

  it('lets two connections in one process write at the same time, one after the other', async () => {
    const [one, two] = [await open(), await open()]
    await one.schema.createTable('t').addColumn('a', 'integer').execute()
    const add = (db: typeof one) =>
      db.transaction().execute(async (tx) => {
        const { count } = await tx
          .selectFrom('t')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        await tx.insertInto('t').values({ a: count }).execute()
      })
    await Promise.all([add(one), add(two), add(one), add(two)])
    const rows = await one.selectFrom('t').select('a').orderBy('a').execute()
    expect(rows.map(({ a }) => a)).toEqual([0, 1, 2, 3])
    await Promise.all([one.destroy(), two.destroy()])
  })
})
