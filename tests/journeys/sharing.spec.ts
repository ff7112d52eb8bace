// From a finished quarter to a receipt: connected with a code, away and back again, revoked; the arrived text equals
// the preview.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { addDays, DAY, localDate } from '../../src/domain/calendar.ts'
import { monthsOfQuarter, quarterOf } from '../../src/domain/quarter.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { hia as profile } from '../support/hia.ts'
import { expect, test } from '../support/journey.ts'
import { at, BEGINNING, holdAnotherQuarter, holdOneQuarter, unlockAt } from '../support/quarters.ts'
import { closeHour, connect, goTo, openHour, previews, RECEIPT } from '../support/screens.ts'
import { payloadsIn } from '../support/wire.ts'

test.use({ ownService: true })

test('a message is drawn, previewed, shared once the service is there, and shown with its receipt', async ({
  service,
  tablet,
}) => {
  const page = await tablet.setUp(profile, { time: BEGINNING })
  await goTo(page, 'Delen')
  await expect(page.getByText('Nog geen bericht.')).toBeVisible()
  await expect(page.getByText('Vanaf 1 juli 2026, op de eerste dag')).toBeVisible()
  await goTo(page, 'Spreekuur')
  await holdOneQuarter(page)
  await expect(page.getByText('Wacht', { exact: true })).toHaveCount(1)
  await expect(page.getByText('Vanaf 1 oktober 2026, op de eerste dag')).toBeVisible()
  await expect(
    page.getByText('De antwoorden van juli tot en met december 2026 gaan mee op 1 januari 2027.'),
  ).toBeVisible()
  const [preview] = await previews(page)
  expect(JSON.parse(preview ?? '')).toMatchObject({
    quarter: '2026-Q2',
    door: { hours: 1, hoursWithoutVisit: 0, visits: 1 },
    answers: { halfYear: '2026-H1', epsilon: profile.epsilon },
  })

  await connect(page, service.enrolmentCode(profile.id))
  await expect(page.getByText(RECEIPT)).toBeVisible()
  expect(payloadsIn(service.wire.sent())).toEqual([preview])
  expect(await service.totals('quarter')).toMatchObject({
    lokets: [
      { loket: profile.id, tablets: 1, door: [{ period: '2026-Q2', hours: 1, hoursWithoutVisit: 0, visits: 1 }] },
    ],
  })
  await page.getByRole('button', { name: 'Bekijk precies wat er wordt gedeeld' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('1 spreekuur, waarvan 0 zonder bezoek. 1 bezoek.')).toBeVisible()
  await expect(dialog.getByText('Ongeveer, van januari tot en met juni 2026')).toBeVisible()
  await expectForEverybody(page, 'a message in words')
})

test('Deel nu says that nothing was ready, and never that something was sent', async ({ service, tablet }) => {
  const page = await tablet.setUp(profile, { time: BEGINNING })
  await holdOneQuarter(page)
  await connect(page, service.enrolmentCode(profile.id))
  await expect(page.getByText(RECEIPT)).toBeVisible()
  service.wire.cut()
  await page.getByRole('button', { name: 'Deel nu' }).click()
  await expect(page.getByText('Er stond niets klaar.')).toBeVisible()
  await expect(page.getByText('Wat klaarstond, is verstuurd.')).toHaveCount(0)
})

test('while the service is away it says so, tries again by itself, and loses nothing', async ({ service, tablet }) => {
  const page = await tablet.setUp(profile, { time: BEGINNING })
  await holdOneQuarter(page)
  service.wire.cut()
  await page.getByLabel('Code').fill(service.enrolmentCode(profile.id))
  await page.getByRole('button', { name: 'Verbind' }).click()
  await expect(page.getByText('De dienst is nu niet te bereiken.').first()).toBeVisible()
  service.wire.mend()
  await page.getByRole('button', { name: 'Verbind' }).click()
  await expect(page.getByText(/^Verbonden sinds/)).toBeVisible()
  await expect(page.getByText(RECEIPT)).toHaveCount(1)

  // The next quarter, with the service away: its message waits, with a reason and a time.
  service.wire.cut()
  await holdAnotherQuarter(page)
  await page.getByRole('button', { name: 'Deel nu' }).click()
  await expect(page.getByText('De dienst is nu niet te bereiken.').first()).toBeVisible()
  await expect(page.getByText('Wacht', { exact: true })).toHaveCount(1)
  service.wire.mend()
  // The pause passes: the tablet tries again without being told.
  await page.clock.runFor(60_000)
  await expect(page.getByText(RECEIPT)).toHaveCount(2)
})

test('an unknown or expired code and a revoked tablet are refused with the way out', async ({ service, tablet }) => {
  const page = await tablet.setUp(profile, { time: BEGINNING })
  await holdOneQuarter(page)
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
  await holdAnotherQuarter(page)
  await expect(page.getByText('Deze tablet mag niet meer delen.').first()).toBeVisible()
  await expect(page.getByText('Wacht', { exact: true })).toHaveCount(1)
})

test('a problem of the last tap is gone once everything was shared, also with a right clock', async ({
  service,
  tablet,
}) => {
  // An hour on the last day of the quarter before, and today: the clock of the tablet is the service's own.
  const now = Date.now()
  const [first = ''] = monthsOfQuarter(quarterOf(localDate(now, profile.timeZone)))
  const begin = at(addDays(`${first}-01`, -1))
  const page = await tablet.setUp(profile, { time: new Date(begin) })
  await connect(page, service.enrolmentCode(profile.id))
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await closeHour(page)
  service.wire.cut()
  await unlockAt(page, now)
  if (now - begin > 31 * DAY) {
    // Where the message would be looked for it is said why there is none.
    await goTo(page, 'Delen')
    await page.getByRole('button', { name: 'Ja, de datum klopt' }).click()
  }
  await goTo(page, 'Delen')
  await expect(page.getByText('Het volgende bericht wacht nog op de datum.')).toBeVisible()
  await page.getByRole('button', { name: 'Deel nu' }).click()
  await expect(page.getByText('De dienst is nu niet te bereiken.').first()).toBeVisible()
  service.wire.mend()
  await page.getByRole('button', { name: 'Deel nu' }).click()
  await expect(page.getByText(RECEIPT)).toHaveCount(1)
  await expect(page.getByText('De dienst is nu niet te bereiken.')).toHaveCount(0)
})
