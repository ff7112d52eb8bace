// The cover: a visitor comes in, and from that moment the content is hidden from eyes and ears; the typed words stay.

import { setUpTablet, takeProposal, writeDownCode } from '../support/first-run.ts'
import { HEADER_BUTTON, intakeUnderWay, NOTE, PIN } from '../support/intake-under-way.ts'
import { expect, test } from '../support/journey.ts'
import { coverButton, covered, lock, locked, uncover, unlock } from '../support/lock.ts'
import { readAloud, seenAround, show } from '../support/perceived.ts'
import { hia } from '../support/releases.ts'
import { writeNote } from '../support/screens.ts'

test('one tap, and the next frame has nothing of the content; the PIN brings it back as it was', async ({ tablet }) => {
  const { page, marks } = await intakeUnderWay(tablet)
  await page.getByLabel('Notitie').focus()
  expect(await seenAround(page, marks, { click: HEADER_BUTTON })).toEqual({
    before: marks,
    atOnce: [],
    nextFrame: [],
    title: 'Inloop',
  })
  expect(await readAloud(page, [...marks, 'Balie 1'])).toEqual([])
  await expect(page.getByLabel('Pincode', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Pincode', { exact: true })).toHaveAttribute('inputmode', 'numeric')
  await uncover(page, PIN)
  await expect(page.getByLabel('Notitie')).toBeFocused()
  await expect(page.getByLabel('Notitie')).toHaveValue(NOTE)
  await expect(page).toHaveTitle('Intake – Inloop')
})

test('in the background it covers itself, stays covered on coming back, and locks after half a minute', async ({
  tablet,
}) => {
  const { page, marks } = await intakeUnderWay(tablet, { time: 'now', lockTimes: 'usual' })
  expect(await seenAround(page, marks, 'hide')).toMatchObject({ before: marks, atOnce: [], nextFrame: [] })
  await page.clock.runFor(20_000)
  await show(page)
  await covered(page)
  expect(await readAloud(page, marks)).toEqual([])
  await uncover(page, PIN)
  await expect(page.getByLabel('Notitie')).toHaveValue(NOTE)
  await seenAround(page, marks, 'hide')
  await page.clock.runFor(31_000)
  await locked(page)
})

test('under the cover the tablet still locks when nobody touches it', async ({ tablet }) => {
  const { page } = await intakeUnderWay(tablet, { time: 'now', lockTimes: 'usual' })
  await coverButton(page).click()
  await page.clock.runFor(121_000)
  await locked(page)
})

test('a dialog goes with the rest, can be covered from within, and comes back', async ({ tablet }) => {
  const { page } = await intakeUnderWay(tablet)
  await page.getByRole('button', { name: 'Later verder' }).click()
  await page.getByRole('button', { name: 'Sluit spreekuur' }).click()
  const dialog = page.getByRole('dialog')
  const marks = ['Er staat nog een concept open', hia.name.nl]
  expect(await seenAround(page, marks, { click: '.dialog__corner .button' })).toMatchObject({
    before: marks,
    atOnce: [],
    nextFrame: [],
  })
  expect(await readAloud(page, marks)).toEqual([])
  await uncover(page, PIN)
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Annuleer' }).click()
  await expect(page.getByRole('button', { name: 'Sluit spreekuur' })).toBeFocused()
})

test('with the keyboard alone', async ({ tablet }) => {
  const { page } = await intakeUnderWay(tablet)
  await coverButton(page).focus()
  await page.keyboard.press('Enter')
  await covered(page)
  await page.keyboard.type(PIN)
  await page.keyboard.press('Enter')
  await expect(coverButton(page)).toBeFocused()
})

test('the third wrong PIN locks; nothing is lost by it', async ({ tablet }) => {
  const { page } = await intakeUnderWay(tablet)
  await coverButton(page).click()
  await uncover(page, '12')
  await expect(page.getByText('Typ alle cijfers van je pincode.')).toBeVisible()
  await uncover(page, '0000')
  await expect(page.getByText('Die pincode klopt niet. Nog 2 keer,')).toBeVisible()
  await uncover(page, '1111')
  await expect(page.getByText('Die pincode klopt niet. Nog één keer,')).toBeVisible()
  await uncover(page, '2222')
  await locked(page)
  await unlock(page)
  await expect(page.getByLabel('Notitie')).toHaveValue(NOTE)
})

test('without a PIN the cover says so; one can be chosen under Meer', async ({ tablet }) => {
  const page = await tablet.setUp(hia)
  await coverButton(page).click()
  await expect(page.getByText('Je koos deze keer geen pincode.')).toBeVisible()
  await page.getByRole('button', { name: 'Ontgrendel opnieuw' }).click()
  await unlock(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Meer' }).click()
  await page.getByLabel('Nieuwe pincode').fill('123')
  await page.getByRole('button', { name: 'Kies pincode' }).click()
  await expect(page.getByText('Een pincode heeft vier tot acht cijfers.')).toBeVisible()
  await page.getByLabel('Nieuwe pincode').fill(PIN)
  await page.getByRole('button', { name: 'Kies pincode' }).click()
  await expect(page.getByText('Er is een pincode.')).toBeVisible()
  await coverButton(page).click()
  await uncover(page, PIN)
  await expect(page.getByRole('heading', { name: 'Meer' })).toBeVisible()
})

test('a PIN can be chosen beside the recovery code, at set-up and after a recovery', async ({ service, tablet }) => {
  const page = await tablet.asNew()
  const code = await setUpTablet(page, service.address, hia, PIN)
  await coverButton(page).click()
  await uncover(page, PIN)
  await lock(page)

  await page.getByRole('button', { name: 'Wachtzin kwijt?' }).click()
  await page.getByLabel('Herstelcode').fill(code)
  await takeProposal(page)
  await page.getByRole('button', { name: 'Bewaar nieuwe wachtzin' }).click()
  await writeDownCode(page, '12')
  await expect(page.getByText('Een pincode heeft vier tot acht cijfers.')).toBeVisible()
  await expect(page.getByLabel('Pincode voor deze keer')).toBeFocused()
  // The word is still ticked; only the PIN is asked again.
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('9024')
  await page.keyboard.press('Enter')
  await coverButton(page).click()
  await uncover(page, '9024')
  await expect(coverButton(page)).toBeVisible()
})

test('what a full disk could not take survives the cover', async ({ service, tablet }) => {
  const { page } = await intakeUnderWay(tablet)
  const devtools = await tablet.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: service.address, quotaSize: 1 })
  const typed = 'Dit past er niet meer bij.'
  const full = page.getByText('De tablet is vol. Bewaren lukt niet.').first()
  await expect(async () => {
    await writeNote(page, '')
    await writeNote(page, typed)
    await expect(full).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 180_000 })
  await coverButton(page).click()
  await covered(page)
  await uncover(page, PIN)
  await expect(page.getByLabel('Notitie')).toHaveValue(typed)
  await expect(full).toBeVisible()
})
