import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { must, setUp } from '../../scripts/headless/tablet.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { failWrites } from '../../tests/support/disk.ts'
import { LOCK_AFTER, withinLockLimits } from '../domain/lock-times.ts'

it('keeps lock times within their limits, whatever is asked', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (idleSeconds, backgroundSeconds) => {
      const kept = withinLockLimits({ idleSeconds, backgroundSeconds })
      expect(kept.idleSeconds).toBeGreaterThanOrEqual(30)
      expect(kept.idleSeconds).toBeLessThanOrEqual(600)
      expect(kept.backgroundSeconds).toBeGreaterThanOrEqual(5)
      expect(kept.backgroundSeconds).toBeLessThanOrEqual(300)
    }),
  )
  expect(withinLockLimits(LOCK_AFTER)).toEqual({ idleSeconds: 120, backgroundSeconds: 30 })
})

it('loses none of the changes that come at the same time, from wherever they come', async () => {
  const device = await setUp(hia, at(0, '19:00'))
  let tablet = await device.start()
  // At every moment of the first change comes the second.
  for (let turns = 0; turns < 20; turns++) {
    const changed = {
      tabletName: `Balie ${turns}`,
      noteDays: 60 + turns,
      lockAfter: { ...LOCK_AFTER, idleSeconds: 30 + turns },
    }
    const saving = tablet.book.saveProfile({ ...hia, noteDays: changed.noteDays })
    const named = tablet.book.changeSettings({ tabletName: changed.tabletName })
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
    const timed = tablet.book.changeSettings({ lockAfter: changed.lockAfter })
    for (const outcome of await Promise.all([saving, named, timed])) must(outcome)
    tablet = await device.restart()
    const { tabletName, lockAfter, profile } = tablet.settings.getState()
    expect({ tabletName, lockAfter, noteDays: profile.noteDays }).toEqual(changed)
  }
})

it('shows no change that did not reach the disk', async () => {
  const device = await setUp(hia, at(0, '19:00'))
  const { book, database, settings } = await device.start()
  const repair = failWrites(database, 'settings', () => new DOMException('full', 'QuotaExceededError'))
  expect(await book.changeSettings({ tabletName: 'Balie 2' })).toEqual({ ok: false, error: { code: 'storage-full' } })
  expect(settings.getState().tabletName).toBe('Balie')
  expect(book.saving.getState()).toEqual({ code: 'storage-full' })
  repair()
  must(await book.changeSettings({ tabletName: 'Balie 2' }))
  expect(book.saving.getState()).toBe('saved')
  expect((await device.restart()).settings.getState().tabletName).toBe('Balie 2')
})
