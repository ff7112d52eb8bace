// A journey on a tablet that locks under it says so at once, instead of waiting for a screen that can't come.
import { startBrowser } from '../support/browser.ts'
import { expect, test } from '../support/journey.ts'
import { lock, unlock, watchLock } from '../support/lock.ts'
import { preparedProfile } from '../support/prepared.ts'
import { hia } from '../support/releases.ts'
import { goTo } from '../support/screens.ts'

test('a tablet that locks itself under a journey is told at the next step, and one that was locked is not', async ({
  service,
}) => {
  const copyOf = await preparedProfile({ profile: hia, time: null, lockTimes: 'usual', number: 1 })
  const tablet = await startBrowser({ copyOf, port: service.wire.port })
  try {
    const page = tablet.page()
    const told: string[] = []
    await watchLock(page, () => {
      told.push(page.url())
      void page.close()
    })
    await page.clock.install()
    await page.goto(service.address)
    await unlock(page)
    await lock(page)
    await unlock(page)
    await page.reload()
    await unlock(page)
    await goTo(page, 'Totalen')
    expect(told).toEqual([])
    await page.clock.runFor(121_000)
    await expect(goTo(page, 'Meer')).rejects.toThrow('closed')
    expect(told).toEqual([`${service.address}/ontgrendelen`])
  } finally {
    await tablet.dispose()
  }
})
