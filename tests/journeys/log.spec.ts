// The log of the tablet, and the sheet for visitors: both under Meer.
import { instantOf } from '../../src/domain/calendar.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { expect, test } from '../support/journey.ts'
import { lock, tryPassphrase, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { addPerson, goTo } from '../support/screens.ts'

const at = new Date(instantOf('2026-11-04', '18:55', hia.timeZone))

test('a coordinator finds in the log who came in, who was let in and who failed; a colleague finds their own part', async ({
  tablet,
}) => {
  const page = await tablet.setUp(hia, { time: at })
  await goTo(page, 'Meer')
  const bram = await addPerson(page, { name: 'Bram', roles: ['Hulpverlener'] })
  await lock(page)
  await tryPassphrase(page, 'dit is hem niet geworden')
  await unlock(page)
  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Logboek' }).click()
  const rows = page.getByRole('listitem')
  await expect(rows.filter({ hasText: 'Verkeerde wachtzin of herstelcode' })).toContainText('niet bekend wie')
  await expect(rows.filter({ hasText: 'Iemand toegelaten' })).toContainText('Over: Bram.')
  await expect(rows.filter({ hasText: 'Tablet klaargezet' })).toContainText('Anke')
  await expectForEverybody(page, 'the log')

  await lock(page)
  await unlock(page, bram.passphrase)
  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Logboek' }).click()
  await expect(rows.filter({ hasText: 'Iemand toegelaten' })).toContainText('Over: Bram.')
  await expect(rows.filter({ hasText: 'Eigen wachtzin gekozen' })).toContainText('Bram')
  await expect(rows.filter({ hasText: 'Tablet klaargezet' })).toHaveCount(0)
})

test('the sheet for visitors has the terms of this loket and the rights, and lines for who is responsible', async ({
  tablet,
}) => {
  const page = await tablet.setUp(hia, { time: at })
  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Privacy: blad voor bezoekers' }).click()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('main')
  for (const words of [
    'Verantwoordelijk voor uw gegevens:',
    'Een code: 18 maanden na het laatste gesprek.',
    'hoogstens 90 dagen',
    'Autoriteit Persoonsgegevens',
  ])
    await expect(sheet).toContainText(words)
  await expect(page.getByText('Vul op papier in')).toBeHidden()
})
