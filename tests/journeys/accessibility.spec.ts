// Every screen, in both languages, light and dark: no axe violation, targets of 44 px, no sideways scrolling at 320 px or 200 %.
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { hia } from '../support/releases.ts'
import { type Service, startService } from '../support/running-service.ts'
import {
  answerIntake,
  closeHour,
  connect,
  goTo,
  lock,
  openHour,
  RECEIPT,
  recordIntake,
  setUpTablet,
  startIntake,
  unlock,
  writeNote,
} from '../support/screens.ts'
import { PASSPHRASE } from '../support/tablet.ts'

const profile = hia
const zwartewaterland = lokets.find(({ id }) => id === 'zwartewaterland') ?? hia
const visit = {
  party: 'couple',
  returning: 'no',
  helpQuestion: 'repair',
  stage: 'deepened',
  estimatedChildren: 'n2',
  next: 'referral',
}
const at = (date: string) => new Date(instantOf(date, '18:55', profile.timeZone))

let service: Service
let context: BrowserContext

// One tablet goes through all of it.
test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  service = await startService()
  // Without motion, as axe would else measure a colour halfway between two themes.
  context = await browser.newContext({ reducedMotion: 'reduce' })
})
test.afterAll(async () => {
  await context.close()
  await service.dispose()
})

/** What a person with another way of seeing, hearing or tapping meets on the screen as it stands. */
async function check(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      name,
    )
    .toEqual([])
  expect.soft(await smallTargets(page), `${name}: targets under 44 px`).toEqual([])
  for (const size of [
    { width: 320, height: 640 },
    { width: 590, height: 410 },
  ]) {
    await page.setViewportSize(size)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect.soft(wider, `${name}: sideways scrolling at ${size.width} px`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1180, height: 820 })
}

/** Buttons, links that stand alone, choices and fields that a thumb would miss. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, nav a, .button, label.choice, input:not([type=radio]):not([type=file]), textarea, summary',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(
        ({ element, box }) => `${element.outerHTML.slice(0, 80)} ${Math.round(box.width)}×${Math.round(box.height)}`,
      ),
  )

const PIN = '4711'

const LABELS = {
  nl: { language: 'Nederlands', light: 'Licht', dark: 'Donker' },
  en: { language: 'English', light: 'Light', dark: 'Dark' },
} as const

/** The places of the rail, in their order, whatever the language. */
const PLACES = ['walk-in hour', 'follow-up', 'totals', 'sharing', 'more'] as const
const place = (page: Page, name: (typeof PLACES)[number]) =>
  page.getByRole('navigation').getByRole('link').nth(PLACES.indexOf(name)).click()
const button = (page: Page, nl: string, en: string) => page.getByRole('button', { name: new RegExp(`^(${nl}|${en})$`) })

/** Calls `look` in each language and theme, chosen as a person does under Meer. */
async function inEveryDress(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const language of ['nl', 'en'] as const)
    for (const theme of ['light', 'dark'] as const) {
      await place(page, 'more')
      await page.getByRole('radio', { name: LABELS[language].language }).click()
      await page.getByRole('radio', { name: LABELS[language][theme], exact: true }).click()
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await look(`${language}, ${theme}`)
    }
}

test('before anybody is let in: set-up with and without errors, and unlocking', async () => {
  const page = await context.newPage()
  await page.clock.install({ time: at('2026-11-04') })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(service.address)
    for (const language of ['English', 'Nederlands'] as const) {
      await page.getByRole('radio', { name: language }).click()
      await check(page, `set-up, ${language}, ${colorScheme}`)
    }
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    await check(page, `set-up with errors, ${colorScheme}`)
  }
  await setUpTablet(page, service.address, profile)
  await lock(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await check(page, `unlock, ${colorScheme}`)
    await unlock(page, 'iets anders')
    await expect(page.getByText('Die wachtzin klopt niet.').first()).toBeVisible()
    await check(page, `unlock refused, ${colorScheme}`)
    await page.getByRole('button', { name: 'Wachtzin kwijt?' }).click()
    await expect(page.getByRole('button', { name: 'Neem deze vier woorden' })).toBeVisible()
    await check(page, `recover, ${colorScheme}`)
    await page.getByRole('button', { name: 'Bewaar nieuwe wachtzin' }).click()
    await expect(page.getByText('Vul de herstelcode van je papier in.')).toBeVisible()
    await check(page, `recover with errors, ${colorScheme}`)
    await page.getByRole('button', { name: 'Terug', exact: true }).click()
  }
  await page.close()
})

test('every screen behind the lock', async () => {
  const page = await context.newPage()
  await page.clock.install({ time: at('2026-11-04') })
  await page.goto(service.address)
  await unlock(page)
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, visit)
  await writeNote(page, 'Zij willen verder praten.')
  await recordIntake(page)
  await closeHour(page)
  await page.clock.setSystemTime(at('2026-11-11'))
  await lock(page)
  await unlock(page, undefined, PIN)
  await connect(page, service.enrolmentCode(profile.id))
  await expect(page.getByText(RECEIPT)).toHaveCount(1)
  await goTo(page, 'Spreekuur')
  await check(page, 'no hour open')
  await openHour(page)
  await page.getByRole('button', { name: '+ Bezoek' }).click()
  await startIntake(page)
  await answerIntake(page, profile, visit)
  await page.getByRole('button', { name: 'Later verder' }).click()

  await inEveryDress(page, async (dress) => {
    await check(page, `more, ${dress}`)
    await page.getByRole('link', { name: /^(Mensen beheren|Manage people)$/ }).click()
    await expect(button(page, 'Voeg iemand toe', 'Add somebody')).toBeVisible()
    await check(page, `people, ${dress}`)
    await button(page, 'Voeg iemand toe', 'Add somebody').click()
    await expect(button(page, 'Neem deze vier woorden', 'Take these four words')).toBeVisible()
    await button(page, 'Voeg toe', 'Add').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, `adding somebody, with errors, ${dress}`)
    await place(page, 'more')
    await page.getByRole('link', { name: /^(Mijn wachtzin en herstelcode|My passphrase and recovery code)$/ }).click()
    await button(page, 'Kies zelf', 'Choose your own').click()
    await check(page, `own passphrase, ${dress}`)
    await page.getByLabel(/^(Jouw wachtzin|Your passphrase)$/).fill(PASSPHRASE)
    await button(page, 'Maak een nieuwe herstelcode', 'Make a new recovery code').click()
    await expect(page.getByRole('checkbox')).toBeVisible()
    await check(page, `recovery code, ${dress}`)
    await page.getByRole('checkbox').check()
    await button(page, 'Ga verder', 'Go on').click()
    await place(page, 'walk-in hour')
    await expect(button(page, 'Nieuwe intake', 'New intake')).toBeVisible()
    await check(page, `open hour, ${dress}`)
    await button(page, 'Verberg', 'Hide').click()
    await expect(page.getByLabel(/^(Pincode|PIN)$/)).toBeFocused()
    await check(page, `cover, ${dress}`)
    await page.keyboard.type('0000')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, `cover with a wrong PIN, ${dress}`)
    await page.keyboard.type(PIN)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /^(Mijn notities|My notes)$/ }).click()
    await expect(page.getByText('Zij willen verder praten.')).toBeVisible()
    await check(page, `own notes, ${dress}`)
    await place(page, 'walk-in hour')
    await page.getByRole('link', { name: /^(Themabijeenkomsten|Theme meetings)$/ }).click()
    await button(page, 'Tel bijeenkomst', 'Count meeting').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, `theme meetings, with errors, ${dress}`)
    await place(page, 'walk-in hour')
    await page.getByRole('link', { name: /^(Wegwijzer|Directory)$/ }).click()
    await expect(page.getByRole('article').first()).toBeVisible()
    await check(page, `directory, ${dress}`)
    await page.getByRole('article').first().getByRole('link').last().click()
    await expect(page.getByRole('img')).toBeVisible()
    await check(page, `card in large print, ${dress}`)
    await place(page, 'walk-in hour')
    await button(page, 'Sluit spreekuur', 'Close walk-in hour').click()
    await check(page, `drafts before closing, ${dress}`)
    await page.keyboard.press('Escape')
    await button(page, 'Verder', 'Go on').click()
    await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible()
    await check(page, `intake, ${dress}`)
    await page.getByRole('radio', { name: /^(Samen|Together)$/ }).click()
    await button(page, 'Opslaan', 'Save').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, `intake with errors, ${dress}`)
    await page.getByRole('radio', { name: /^(Samen|Together)$/ }).click()
    await place(page, 'totals')
    await page.getByRole('tab').nth(3).click()
    await expect(page.getByRole('table').first()).toBeVisible()
    await check(page, `totals, ${dress}`)
    await place(page, 'sharing')
    await expect(page.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}/)).toBeVisible()
    await check(page, `sharing, ${dress}`)
    await button(page, 'Bekijk precies wat er wordt gedeeld', 'See exactly what is shared').click()
    await check(page, `preview, ${dress}`)
    await page.keyboard.press('Escape')
  })
  await place(page, 'more')
  await page.getByRole('radio', { name: 'Nederlands' }).click()
  await page.close()
})

test('closing an hour where the loket asks for its time and its anonymity', async ({ browser }) => {
  const own = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await own.newPage()
  await page.clock.install({ time: at('2023-01-25') })
  await setUpTablet(page, service.address, zwartewaterland)
  await openHour(page)
  await inEveryDress(page, async (dress) => {
    await place(page, 'walk-in hour')
    await button(page, 'Sluit spreekuur', 'Close walk-in hour').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check(page, `time of an hour, ${dress}`)
    await button(page, 'Pas aan', 'Adjust').click()
    await check(page, `time of an hour, adjusted, ${dress}`)
    await button(page, 'Verder', 'Go on').click()
    await page.getByRole('radio').first().click()
    await check(page, `anonymity of an hour, ${dress}`)
    await button(page, 'Verder', 'Go on').click()
    await check(page, `summary of an hour, ${dress}`)
    await page.keyboard.press('Escape')
  })
  await own.close()
})

test('following up: codes, appointments and what is funded', async () => {
  const page = await context.newPage()
  await page.clock.install({ time: at('2026-11-11') })
  await page.goto(service.address)
  await unlock(page)
  await goTo(page, 'Spreekuur')
  await startIntake(page)
  await answerIntake(page, profile, { ...visit, next: 'trajectory' })
  const code = (await recordIntake(page)) ?? ''
  await goTo(page, 'Opvolgen')
  const dialog = page.getByRole('dialog')
  // Two at the same time, so that each says so.
  for (const time of ['19:00', '20:00']) {
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).click()
    await dialog.getByRole('textbox', { name: 'Code' }).fill(code)
    await dialog.getByRole('radio', { name: 'Ander moment' }).click()
    await dialog.getByLabel('Datum').fill('2026-11-13')
    await dialog.getByLabel('Begintijd').fill(time)
    await dialog.getByRole('button', { name: 'Leg vast' }).click()
    await expect(dialog).toHaveCount(0)
  }
  const closed = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  const view = page.getByRole('button', { name: /^(Bekijk|View)$/ })

  await inEveryDress(page, async (dress) => {
    await place(page, 'walk-in hour')
    await button(page, 'Wijzig', 'Change').first().click()
    await page.getByRole('radio', { name: /^(Ja, met code|Yes, with code)$/ }).click()
    const field = page.getByLabel(/^(Code van de vorige keer|Code from last time)$/)
    await expect(field).toHaveValue(code)
    await check(page, `intake with a code, ${dress}`)
    await field.fill('K7F 2Q9')
    await field.blur()
    await expect(page.getByText(/^(In deze code zit|There is a typing)/)).toBeVisible()
    await check(page, `intake with a slip in the code, ${dress}`)
    await button(page, 'Terug zonder wijzigen', 'Back without changing').click()
    await place(page, 'follow-up')
    await expect(page.getByRole('table')).toBeVisible()
    await page.getByLabel('Code', { exact: true }).fill(code)
    await check(page, `following up, ${dress}`)
    await view.first().click()
    await check(page, `one follow-up, ${dress}`)
    await button(page, 'Toon code', 'Show code').click()
    await expect(dialog.getByRole('img')).toBeVisible()
    await check(page, `a code to give, ${dress}`)
    await closed()
    await view.first().click()
    await button(page, 'Sluit af', 'Close').click()
    await check(page, `closing a follow-up, ${dress}`)
    await closed()
    await view.last().click()
    await check(page, `one appointment, ${dress}`)
    await closed()
    await button(page, 'Nieuwe afspraak', 'New appointment').click()
    await button(page, 'Leg vast', 'Save appointment').click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await dialog.getByRole('radio').last().click()
    await check(page, `planning, with errors, ${dress}`)
    await closed()
  })
  await place(page, 'more')
  await page.getByRole('radio', { name: 'Nederlands' }).click()
  await page.close()
})

test('a walk-in hour with the keyboard alone', async () => {
  const page = await context.newPage()
  await page.clock.install({ time: at('2026-11-12') })
  await page.goto(service.address)
  await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Sluit spreekuur' })).toBeVisible()
  await page.getByRole('button', { name: 'Verder' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Samen' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Alleen', exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'Opslaan' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()
  await page.getByRole('button', { name: 'Sluit spreekuur' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Sluit spreekuur' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
  await page.close()
})
