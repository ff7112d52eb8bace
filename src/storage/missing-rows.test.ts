// A row that is gone is damage, never a smaller total.
import { describe, expect, it } from 'vitest'
import { must, setUp } from '../../scripts/headless/tablet.ts'
import { at, hia } from '../../tests/support/disclosure.ts'

const damaged = { ok: false, error: { code: 'storage-damaged' } }

async function withOneHour() {
  const device = await setUp(hia, at(0, '19:00'))
  const tablet = await device.start()
  must(await tablet.hours.open(false))
  must(await tablet.hours.countVisit())
  must(await tablet.hours.close())
  return device
}

describe('a missing row', () => {
  it('of a month is found at the next unlock: nobody goes on with totals that are too small', async () => {
    const device = await withOneHour()
    const tablet = await device.restart()
    await tablet.database.rows('months').clear()
    await expect(device.restart()).rejects.toThrow('storage-damaged')
  })

  it('of an hour stops the list of hours', async () => {
    const tablet = await (await withOneHour()).restart()
    await tablet.database.rows('hours').clear()
    expect(await tablet.hours.recent()).toEqual(damaged)
  })
})

it('writes with strict durability, every time', async () => {
  const asked: unknown[] = []
  const original = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof original>) {
    if (given[1] === 'readwrite') asked.push(given[2]?.durability)
    return original.apply(this, given)
  }
  try {
    await withOneHour()
  } finally {
    IDBDatabase.prototype.transaction = original
  }
  expect(asked.length).toBeGreaterThanOrEqual(4)
  expect(new Set(asked)).toEqual(new Set(['strict']))
})
