// From a closed week to a receipt: connected with a code, away and back again, revoked; what is shown is what arrives.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { instantOf } from '../../src/domain/calendar.ts'
import { expect, test } from '../support/journey.ts'
import { lock, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { closeHour, connect, goTo, holdOneWeek, openHour, previews, RECEIPT } from '../support/screens.ts'
import { payloadsIn } from '../support/wire.ts'

const profile = hia
const at = (date: string, time = '12:00') => new Date(instantOf(date, time, profile.timeZone))

test.use({ ownService: true })

test('a week is frozen, previewed, shared once the service is there, and shown with its receipt', async ({
  service,
  tablet,
}) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04', '18:55') })
  await holdOneWeek(page)
  await expect(page.getByText('Wacht', { exact: true })).toHaveCount(1)
  await expect(page.getByText('1 van 20 bezoeken')).toBeVisible()
  const [preview] = await previews(page)
  expect(JSON.parse(preview ?? '')).toMatchObject({
    kind: 'week',
    week: '2026-W45',
    hours: 1,
    hoursWithoutVisit: 0,
    visits: 1,
  })

  const code = service.enrolmentCode(profile.id)
  await connect(page, code)
  await expect(page.getByText(RECEIPT)).toBeVisible()
  expect(payloadsIn(service.wire.sent())).toEqual([preview])
  expect(await service.totals('week')).toMatchObject({
    lokets: [
      { loket: profile.id, tablets: 1, headlines: [{ period: '2026-W45', hours: 1, hoursWithoutVisit: 0, visits: 1 }] },
    ],
  })
})

test('while the service is away it says so, tries again by itself, and loses nothing', async ({ service, tablet }) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04', '18:55') })
  await holdOneWeek(page)
  service.wire.cut()
  await page.getByLabel('Code').fill(service.enrolmentCode(profile.id))
  await page.getByRole('button', { name: 'Verbind' }).click()
  await expect(page.getByText('De dienst is nu niet te bereiken.').first()).toBeVisible()
  service.wire.mend()
  await page.getByRole('button', { name: 'Verbind' }).click()
  await expect(page.getByText(/^Verbonden sinds/)).toBeVisible()
  await expect(page.getByText(RECEIPT)).toHaveCount(1)

  // The next week, with the service away: it waits, with a reason and a time.
  await goTo(page, 'Spreekuur')
  await page.clock.setSystemTime(at('2026-11-11', '19:00'))
  await lock(page)
  await unlock(page)
  await openHour(page)
  await closeHour(page)
  service.wire.cut()
  await page.clock.setSystemTime(at('2026-11-16'))
  await lock(page)
  await unlock(page)
  await goTo(page, 'Delen')
  await page.getByRole('button', { name: 'Deel nu' }).click()
  await expect(page.getByText('De dienst is nu niet te bereiken.').first()).toBeVisible()
  await expect(page.getByText('Wacht', { exact: true })).toHaveCount(1)
  service.wire.mend()
  // The pause passes: the tablet tries again without being told.
  await page.clock.runFor(60_000)
  await expect(page.getByText(RECEIPT)).toHaveCount(2)
})

test('an unknown or expired code and a revoked tablet are refused with the way out', async ({ service, tablet }) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04', '18:55') })
  await holdOneWeek(page)
  await page.getByLabel('Code').fill('0000-0000-0000-0000-0000-0000-00')
  await page.getByRole('button', { name: 'Verbind' }).click()
  await expect(page.getByText('Deze code is onbekend, gebruikt of verlopen.').first()).toBeVisible()
  // A quarter of an hour goes by at the service.
  const late = service.enrolmentCode(profile.id)
  const database = new DatabaseSync(join(service.dataDir, 'inloop.sqlite'))
  database.exec(`update "enrolmentCode" set "expiresAt" = '2020-01-01T00:00:00.000Z'`)
  database.close()
  await page.getByLabel('Code').fill(late)
  await page.getByRole('button', { name: 'Verbind' }).click()
  await expect(page.getByText('Deze code is onbekend, gebruikt of verlopen.').first()).toBeVisible()
  await connect(page, service.enrolmentCode(profile.id))
  await expect(page.getByText(RECEIPT)).toHaveCount(1)

  const env = { ...process.env, DATA_DIR: service.dataDir }
  expect(spawnSync(process.execPath, ['src/server/commands/revoke.ts', '--tablet', 'Balie 1'], { env }).status).toBe(0)
  await page.clock.setSystemTime(at('2026-11-11', '19:00'))
  await lock(page)
  await unlock(page)
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await closeHour(page)
  await page.clock.setSystemTime(at('2026-11-16'))
  await lock(page)
  await unlock(page)
  await goTo(page, 'Delen')
  await expect(page.getByText('Deze tablet mag niet meer delen.').first()).toBeVisible()
  await expect(page.getByText('Wacht', { exact: true })).toHaveCount(1)
})

test('a problem of the last tap is gone once everything was shared, also with a right clock', async ({
  service,
  tablet,
}) => {
  // An hour two weeks ago, and today: the clock of the tablet is the service's own.
  const now = Date.now()
  const page = await tablet.setUp(profile, { time: new Date(now - 14 * 86_400_000) })
  await connect(page, service.enrolmentCode(profile.id))
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await closeHour(page)
  await page.clock.setSystemTime(now)
  await lock(page)
  service.wire.cut()
  await unlock(page)
  await goTo(page, 'Delen')
  await page.getByRole('button', { name: 'Deel nu' }).click()
  await expect(page.getByText('De dienst is nu niet te bereiken.').first()).toBeVisible()
  service.wire.mend()
  await page.clock.runFor(60_000)
  await expect(page.getByText(RECEIPT)).toHaveCount(1)
  await expect(page.getByText('De dienst is nu niet te bereiken.')).toHaveCount(0)
})
