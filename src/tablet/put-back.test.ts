import { describe, expect, it } from 'vitest'
import { must, PASSPHRASE, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { addBram, BRAMS, tools } from '../../tests/support/colleague.ts'
import { EVENING, smallLoket } from '../../tests/support/session.ts'
import { type Database, openDatabase } from '../storage/database.ts'
import { removePerson } from './people.ts'
import { anchorPeople } from './put-back.ts'

type Disk = ReadonlyMap<string, readonly object[]>

/** By a connection of its own, as of an attacker who has the disk. */
async function withDisk<T>({ database: { name } }: Running, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(
    () => {},
    async () => true,
    name,
  )
  try {
    return await work(database)
  } finally {
    database.end()
  }
}

const copyOf = (tablet: Running): Promise<Disk> =>
  withDisk(
    tablet,
    async ({ tables }) =>
      new Map(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const))),
  )

const putBack = (tablet: Running, disk: Disk) =>
  withDisk(tablet, async ({ tables }) => {
    for (const table of tables) {
      await table.clear()
      await table.bulkPut([...(disk.get(table.name) ?? [])])
    }
  })

async function start() {
  const device = await setUp(smallLoket, EVENING)
  const tablet = await device.start()
  return { device, tablet }
}

describe('[F15] a database that is put back alone', () => {
  it('is refused to everybody: also to somebody who was removed since', async () => {
    const { device, tablet } = await start()
    const { id } = await addBram(device, tablet, ['coordinator'])
    const again = await device.unlock(PASSPHRASE)
    const before = await copyOf(again)
    must(await removePerson(tools(again), again, id, PASSPHRASE))
    await putBack(again, before)
    for (const secret of [BRAMS, PASSPHRASE]) await expect(device.unlock(secret)).rejects.toThrow('storage-put-back')
  })

  it('is known for what it is by whoever was there all the time', async () => {
    const { device, tablet } = await start()
    const before = await copyOf(tablet)
    must(await tablet.book.changeSettings({ tabletName: 'Balie 2' }))
    const again = await device.unlock(PASSPHRASE)
    const newest = await copyOf(again)
    await putBack(again, before)
    await expect(device.unlock(PASSPHRASE)).rejects.toThrow('storage-put-back')
    // The control: with the newest rows the same files open.
    await putBack(again, newest)
    expect((await device.unlock(PASSPHRASE)).settings.getState().tabletName).toBe('Balie 2')
  })

  it('is told by its people, when they are others without anybody having changed them', async () => {
    const { device, tablet } = await start()
    must(await tablet.store.anchorTo('others', false))
    await expect(device.unlock(PASSPHRASE)).rejects.toThrow('storage-put-back')
  })
})

describe('nothing is taken for that', () => {
  const opens = async (device: Awaited<ReturnType<typeof start>>['device']) =>
    (await device.unlock(PASSPHRASE)).settings.getState().tabletName

  it('when the page was killed at any moment between a change of people and the key files', async () => {
    const { device, tablet } = await start()
    const { id } = await addBram(device, tablet)
    const again: Running = await device.unlock(PASSPHRASE)
    // From here no write to the key files succeeds: killed right after the commit.
    device.files.cut = () => 0
    expect(await removePerson(tools(again), again, id, PASSPHRASE)).toMatchObject({ ok: false })
    device.files.cut = () => 'whole'
    expect(await opens(device)).toBe('Balie')
  })

  it('when the key files were written and the next commit was not', async () => {
    const { device, tablet } = await start()
    must(await anchorPeople(tablet, false))
    must(await anchorPeople(tablet, true))
    expect(await opens(device)).toBe('Balie')
  })

  it('when whole files of another generation lie there, which are noticed by their own sign', async () => {
    const { device, tablet } = await start()
    const [first, second] = device.files.contents.map((bytes) => bytes?.slice() ?? null)
    must(await tablet.hours.open(false))
    must(await tablet.hours.startIntake())
    must(await tablet.book.changeSettings({ tabletName: 'Balie 2' }))
    device.files.contents[0] = first ?? null
    device.files.contents[1] = second ?? null
    const again = await device.unlock(PASSPHRASE)
    expect(again.book.saving.getState()).toEqual({ code: 'week-keys-lost' })
  })
})
