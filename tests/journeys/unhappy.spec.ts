// Faults as a counsellor meets them: each time a clear message with the way out, and nothing lost.

import { PASSPHRASE } from '../../scripts/headless/tablet.ts'
import { instantOf } from '../../src/domain/calendar.ts'
import { expect, test } from '../support/journey.ts'
import { lock, locked, tryPassphrase, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import {
  answerIntake,
  closeHour,
  goTo,
  openHour,
  recordIntake,
  saved,
  startIntake,
  writeNote,
} from '../support/screens.ts'

const profile = hia
const first = { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2' }
const at = (date: string, time: string) => new Date(instantOf(date, time, profile.timeZone))

test('a wrong passphrase is refused, however often; trying on has to wait, and the right one still opens', async ({
  tablet,
}) => {
  const page = await tablet.setUp(profile, { time: 'now' })
  await lock(page)
  for (const wrong of ['lamp fiets wolk', 'lamp fiets wolk bru', ' ']) {
    await tryPassphrase(page, wrong)
    await expect(page.getByText('Die wachtzin klopt niet.').first()).toBeVisible()
  }
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByText('Er wordt niets gewist.')).toBeVisible()
  await expect(page.getByText(/^Nog \d+ seconden? wachten\.$/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ontgrendel', exact: true })).toBeDisabled()
  await page.clock.runFor(6_000)
  await expect(page.getByText('Je kunt het weer proberen.')).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
})

test('set-up names what is missing, at the field and in a summary with the focus on it', async ({
  service,
  tablet,
}) => {
  const page = await tablet.asNew()
  await page.goto(service.address)
  await page.getByRole('button', { name: 'Kies zelf' }).click()
  await page.getByLabel('Zelfgekozen wachtzin', { exact: true }).fill('te kort')
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Nog niet klaar' })
  await expect(summary).toBeFocused()
  // The loket, the name of the tablet, the name of the person, the passphrase.
  await expect(summary.getByRole('link')).toHaveCount(4)
})

test('a malformed profile is refused with the path of the fault', async ({ service, tablet }) => {
  const page = await tablet.asNew()
  await page.goto(service.address)
  const malformed = { ...profile, schedule: { ...profile.schedule, from: '25:00' } }
  const file = (content: string) => ({ name: 'loket.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  await page.setInputFiles('input[type=file]', file(JSON.stringify(malformed)))
  await expect(page.getByText('Dit profielbestand klopt niet.')).toBeVisible()
  await expect(page.getByText('schedule.from')).toBeVisible()
  await page.setInputFiles('input[type=file]', file('{'))
  await expect(page.getByText('Dit is geen JSON-bestand.')).toBeVisible()
  await page.setInputFiles('input[type=file]', file(JSON.stringify({ ...profile, id: 'eigen-loket' })))
  await expect(page.getByText(/^Profiel geopend/)).toBeVisible()
  await expect(page.getByText('Twee gedeelde vragen lijken op elkaar.')).toHaveCount(0)
  // A question that may tell too much is named, and the decision left to the person who brings it.
  const source = profile.fields.find(({ id }) => id === 'referralSource')
  const door = { ...source, id: 'frontDoor', label: { nl: 'Voordeur', en: 'Front door' } }
  const alike = { ...profile, id: 'eigen-loket', fields: [...profile.fields, door] }
  await page.setInputFiles('input[type=file]', file(JSON.stringify(alike)))
  await expect(page.getByText('Twee gedeelde vragen lijken op elkaar.')).toBeVisible()
})

test('an intake that is not complete names its open questions and keeps what was tapped', async ({ tablet }) => {
  const page = await tablet.setUp(profile)
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, { helpQuestion: 'repair' })
  await page.getByRole('button', { name: 'Opslaan' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Nog niet opgeslagen' })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link', { name: 'Kies met wie iemand komt.' })).toBeVisible()
  await answerIntake(page, profile, { ...first, helpQuestion: '' })
  await recordIntake(page)
  await expect(page.getByRole('button', { name: '+ Bezoek 1' })).toBeVisible()
})

test('a full disk keeps the draft on the screen, says what to do, and saves once there is room', async ({
  service,
  tablet,
}) => {
  const page = await tablet.setUp(profile)
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, first)
  await saved(page)
  const devtools = await tablet.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: service.address, quotaSize: 1 })
  // The browser believes an earlier estimate of the room for a while: the note is typed until it looks again.
  const full = page.getByText('De tablet is vol. Bewaren lukt niet.').first()
  await expect(async () => {
    await writeNote(page, '')
    await writeNote(page, 'Dit past er niet meer bij.')
    await expect(full).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 180_000 })
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(full).toBeVisible()
  await expect(page.getByLabel('Notitie')).toHaveValue('Dit past er niet meer bij.')

  await devtools.send('Storage.overrideQuotaForOrigin', { origin: service.address })
  await expect(async () => {
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 180_000 })
  await saved(page)
  await expect(page.getByText('met notitie')).toBeVisible()
})

test('a clock that runs behind or far ahead is noticed before an hour is opened', async ({ tablet }) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04', '18:55') })
  await openHour(page)
  await closeHour(page)

  await page.clock.setSystemTime(at('2026-10-04', '12:00'))
  await lock(page)
  await unlock(page)
  await page.getByRole('button', { name: 'Open spreekuur' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('Klopt deze datum?')
  await question.getByRole('button', { name: 'Annuleer' }).click()

  await page.clock.setSystemTime(at('2027-11-04', '12:00'))
  await lock(page)
  await unlock(page)
  await page.getByRole('button', { name: 'Open spreekuur' }).click()
  await expect(question).toContainText('Klopt deze datum?')
  await question.getByRole('button', { name: 'Ja, open spreekuur' }).click()
  await expect(page.getByRole('button', { name: 'Sluit spreekuur' })).toBeVisible()

  // It was a mistake of a year: the hour gets the date on which it was held.
  await page.clock.setSystemTime(at('2026-11-04', '20:00'))
  await lock(page)
  await unlock(page)
  await page.getByRole('button', { name: 'Ja, de datum klopt' }).click()
  await page.getByRole('button', { name: 'Deze datum klopt niet' }).click()
  await page.getByRole('button', { name: 'Zet het spreekuur op deze datum' }).click()
  await expect(page.getByText('Dit spreekuur is van')).toHaveCount(0)
  await expect(page.getByText(/^woensdag 4 november, open sinds/)).toBeVisible()
})

test('a second tab says that the first one is at work, and can take over', async ({ service, tablet }) => {
  const page = await tablet.setUp(profile)
  const second = await tablet.context().newPage()
  await second.goto(service.address)
  await expect(second.getByText('Inloop staat al open in een ander tabblad')).toBeVisible()
  await second.getByRole('button', { name: 'Ga hier verder' }).click()
  await locked(second)
  await expect(page.getByText('Inloop staat al open in een ander tabblad')).toBeVisible()
})

test('the tablet locks itself after two minutes without a touch', async ({ tablet }) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04', '18:55'), lockTimes: 'usual' })
  await page.clock.runFor(119_000)
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
  await page.clock.runFor(2_000)
  await locked(page)
})

test('a change of a recorded visit survives the lock, and counts after Opslaan', async ({ tablet }) => {
  const page = await tablet.setUp(profile)
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, first)
  await recordIntake(page)
  await page.getByRole('button', { name: 'Wijzig' }).click()
  await answerIntake(page, profile, { party: 'couple' })
  await writeNote(page, 'Samen teruggekomen.')
  await saved(page)
  await lock(page)
  await unlock(page)
  await expect(page.getByLabel('Notitie')).toHaveValue('Samen teruggekomen.')
  await goTo(page, 'Spreekuur')
  await expect(page.getByText('Hier staat een wijziging open.')).toBeVisible()
  await page.getByRole('button', { name: 'Wijzig' }).click()
  await recordIntake(page)
  await expect(page.getByText('Komt: Samen')).toBeVisible()
})

test('an hour can be reopened until its answers are erased; undo takes back the last step', async ({ tablet }) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04', '18:55') })
  await openHour(page)
  await page.getByRole('button', { name: '+ Bezoek' }).click()
  await page.getByRole('button', { name: '+ Telefoon' }).click()
  await expect(page.getByRole('button', { name: '+ Telefoon 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(page.getByRole('button', { name: '+ Telefoon 0' })).toBeVisible()
  await closeHour(page)
  await page.getByRole('button', { name: 'Heropen' }).click()
  await expect(page.getByRole('button', { name: '+ Bezoek 1' })).toBeVisible()
  await closeHour(page)

  await page.clock.setSystemTime(at('2026-11-16', '12:00'))
  await lock(page)
  await unlock(page)
  await goTo(page, 'Spreekuur')
  await expect(page.getByRole('button', { name: 'Heropen' })).toBeVisible()
  // The next day of use says that the sixteenth has really come.
  await page.clock.setSystemTime(at('2026-11-17', '12:00'))
  await lock(page)
  await unlock(page)
  await goTo(page, 'Spreekuur')
  await expect(page.getByText('antwoorden zijn gewist')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Heropen' })).toHaveCount(0)
})
