// The identifier guard: while a note is typed, the tablet marks the pieces by which a person could be recognised, and
// takes them out with one tap.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Tablet, test } from '../support/journey.ts'
import { hia } from '../support/releases.ts'
import { answerIntake, installed, openHour, recordIntake, saved, startIntake, writeNote } from '../support/screens.ts'

const profile = hia
const visit = { party: 'couple', returning: 'no', helpQuestion: 'repair', stage: 'deepened', estimatedChildren: 'n2' }

const note = (page: Page) => page.getByLabel('Notitie')
/** The guard's sentence, a live region. */
const sentence = (page: Page) => page.locator('.intake__note').getByRole('status')
const hints = (page: Page) => page.locator('.note-hints').getByRole('listitem')
const hint = (page: Page, found: string) => hints(page).filter({ hasText: found })

async function newIntake(tablet: Tablet): Promise<Page> {
  const page = await tablet.setUp(profile)
  await openHour(page)
  await startIntake(page)
  return page
}

test('one tap replaces what was found, and the cursor stands behind it', async ({ tablet }) => {
  const page = await newIntake(tablet)
  await writeNote(page, 'Bereikbaar op 06-12345678, liever niet thuis.')
  await expect(sentence(page)).toHaveText('Dit lijkt op een telefoonnummer. Laat weg wat iemand herkenbaar maakt.')
  const replace = page.getByRole('button', { name: 'Vervang door [telefoon]' })
  await expect(replace).toHaveAccessibleDescription('06-12345678: een telefoonnummer?')
  await replace.click()
  await expect(note(page)).toHaveValue('Bereikbaar op [telefoon], liever niet thuis.')
  await expect(note(page)).toBeFocused()
  await expect(hints(page)).toHaveCount(0)
  await expect(sentence(page)).toBeEmpty()
  await page.keyboard.type(' (werk)')
  await expect(note(page)).toHaveValue('Bereikbaar op [telefoon] (werk), liever niet thuis.')
  await saved(page)
})

test('several things are a list; a false alarm is left to stand; nothing holds back saving', async ({ tablet }) => {
  const page = await newIntake(tablet)
  await answerIntake(page, profile, visit)
  await writeNote(page, 'Marieke belde. Woont op Voorstraat 12. Marieke wil rust, hun zoon heet Storm.')
  await expect(sentence(page)).toHaveText(/^Hier staan misschien gegevens van iemand\./)
  await expect(hints(page)).toHaveCount(3)

  // One thing is replaced wherever it stands.
  await hint(page, 'Marieke').getByRole('button', { name: 'Vervang door [naam]' }).click()
  await expect(note(page)).toHaveValue('[naam] belde. Woont op Voorstraat 12. [naam] wil rust, hun zoon heet Storm.')
  await expect(hints(page)).toHaveCount(2)

  await hint(page, 'Storm').getByRole('button', { name: 'Laat staan' }).click()
  await expect(hints(page)).toHaveCount(1)
  await expect(note(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' Storm is de oudste. Mail: a@b.nl.')
  await expect(hint(page, 'a@b.nl')).toBeVisible()
  await expect(hint(page, 'Storm')).toHaveCount(0)

  await recordIntake(page)
})

test('it is heard once, not with every letter', async ({ tablet }) => {
  const page = await newIntake(tablet)
  await writeNote(page, 'Zij heeft Marieke gesproken.')
  await expect(hint(page, 'Marieke')).toBeVisible()
  const said = await sentence(page).evaluateHandle((region) => {
    const changes: string[] = []
    new MutationObserver(() => changes.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    return changes
  })
  await note(page).press('End')
  await page.keyboard.type(' Dat ging goed. Mail is a@b.nl.')
  await expect(hint(page, 'a@b.nl')).toBeVisible()
  // From one thing to several: one sentence more.
  expect(await said.evaluate((changes) => changes.length)).toBe(1)
})

test('it works without network, in the dark, on 320 px and by keyboard', async ({ service, tablet }) => {
  const page = await tablet.setUp(profile)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await installed(page)
  await service.stop()
  await openHour(page)
  await startIntake(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await writeNote(
    page,
    'Mail naar een.heel.lang.adres.dat.niet.op.een.regel.past@voorbeeld-gemeente.nl of bel 078-6123456.',
  )
  await expect(hints(page)).toHaveCount(2)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider).toBeLessThanOrEqual(0)
  for (const button of await hints(page).getByRole('button').all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44)
  }
  const { violations } = await new AxeBuilder({ page }).include('.intake__note').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await note(page).focus()
  await page.keyboard.press('Tab')
  await expect(hint(page, '@').getByRole('button', { name: 'Vervang door [e-mail]' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(note(page)).toHaveValue('Mail naar [e-mail] of bel 078-6123456.')
})
