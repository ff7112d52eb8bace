// Two quick touches are one gesture: by real touch events, over every button of the main screens at the widths of a telephone and
// a tablet, and where the next row, a dialog or another screen comes under the finger.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { goTo, openHour, startIntake, writeNote } from '../support/screens.ts'
import { type Finger, finger, middleOf, withoutGuard } from '../support/touch.ts'

const WIDTHS = [360, 390, 1180]
/** Seconds between the two touches of a gesture. */
const GAPS = [0.06, 0.15, 0.3]
const NOTES = ['de eerste', 'de tweede', 'de derde']

const discards = (page: Page) => page.getByRole('button', { name: 'Weggooien' })
const removes = (page: Page) => page.getByRole('button', { name: 'Verwijder' })
const widen = (page: Page, width: number) => page.setViewportSize({ width, height: 820 })

/** Touches an element, waits until that has had its effect, and touches the same place again. */
async function touchTwice(hand: Finger, page: Page, name: string, first: () => Promise<void>, gap: number) {
  const place = await middleOf(page.getByRole('button', { name }).first())
  await hand.rest()
  await hand.tap(place)
  await first()
  await hand.tap(place, gap)
  await handled(page)
}

/** Everything that was touched has been handled and drawn. */
const handled = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

async function threeDrafts(page: Page): Promise<void> {
  await openHour(page)
  for (const note of NOTES) {
    await startIntake(page)
    await writeNote(page, note)
    await page.getByRole('button', { name: 'Later verder' }).click()
  }
  await expect(discards(page)).toHaveCount(3)
}

test('two touches on Weggooien throw one intake away, and undo brings everything back', async ({ tablet }) => {
  const page = await tablet.setUp(hia)
  const hand = await finger(page)
  await threeDrafts(page)
  for (const [index, width] of WIDTHS.entries()) {
    await widen(page, width)
    const gone = () => expect(discards(page)).toHaveCount(2)
    await touchTwice(hand, page, 'Weggooien', gone, GAPS[index] ?? 0)
    await gone()
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await expect(discards(page)).toHaveCount(3)
  }
  // A person who means it throws two away, and takes both back.
  for (const left of [2, 1]) {
    await discards(page).first().click()
    await expect(discards(page)).toHaveCount(left)
  }
  for (const back of [2, 3]) {
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await expect(discards(page)).toHaveCount(back)
  }
  await page.getByRole('button', { name: 'Verder', exact: true }).first().click()
  await expect(page.getByLabel('Notitie')).toHaveValue('de eerste')
})

test('two touches on Verwijder remove one meeting, and on Nieuwe intake touch nothing of the intake', async ({
  tablet,
}) => {
  const page = await tablet.setUp(hia)
  const hand = await finger(page)
  await openHour(page)
  await page.getByRole('link', { name: 'Themabijeenkomsten' }).click()
  for (const people of [11, 12, 13, 14]) {
    await page.getByRole('radiogroup', { name: 'Thema' }).getByRole('radio').first().click()
    await page.getByRole('radiogroup', { name: 'Met wie' }).getByRole('radio').first().click()
    await page.getByLabel('Hoeveel mensen kwamen er?').fill(String(people))
    await page.getByRole('button', { name: 'Tel bijeenkomst' }).click()
    await expect(page.getByText(`${people} deelnemers`)).toBeVisible()
  }
  for (const [index, width] of WIDTHS.entries()) {
    await widen(page, width)
    const gone = () => expect(removes(page)).toHaveCount(3 - index)
    await touchTwice(hand, page, 'Verwijder', gone, GAPS[index] ?? 0)
    await gone()
  }
  for (const back of [2, 3, 4]) {
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await expect(removes(page)).toHaveCount(back)
  }
  for (const width of WIDTHS) {
    await widen(page, width)
    await goTo(page, 'Spreekuur')
    const there = () => expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible()
    await touchTwice(hand, page, 'Nieuwe intake', there, 0.15)
    await there()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('without its guard two touches throw two intakes away: the fault would be seen', async ({ tablet }) => {
  const page = await tablet.setUp(hia)
  await threeDrafts(page)
  await withoutGuard(page)
  await page.reload()
  await unlock(page)
  await widen(page, 390)
  const hand = await finger(page)
  await touchTwice(hand, page, 'Weggooien', () => expect(discards(page)).toHaveCount(2), 0.15)
  await expect(discards(page)).toHaveCount(1)
})

const SCREENS = [
  '/spreekuur',
  '/themabijeenkomsten',
  '/wegwijzer',
  '/notities',
  '/opvolgen',
  '/totalen',
  '/delen',
  '/meer',
  '/meer/mensen',
  '/meer/wachtzin',
  '/meer/profiel',
]

test('over every button of the main screens the second of two touches reaches nothing', async ({ tablet }) => {
  const page = await tablet.setUp(hia)
  const hand = await finger(page)
  await threeDrafts(page)
  await page.getByRole('button', { name: '+ Bezoek' }).click()
  await mute(page)
  for (const width of WIDTHS) {
    await widen(page, width)
    for (const path of SCREENS) {
      await go(page, path)
      expect.soft(await sweep(page, hand, width), `${path} at ${width} px`).toEqual([])
    }
  }
})

/** The app hears clicks no more: they are counted instead, so that a screen stays as it is under a sweep. */
const mute = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, { heard: 0 })
    document.addEventListener(
      'click',
      (event) => {
        Object.assign(window, { heard: Number(Reflect.get(window, 'heard')) + 1 })
        event.preventDefault()
        event.stopImmediatePropagation()
      },
      { capture: true },
    )
  })

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await expect(page).toHaveURL(new RegExp(`${path}$`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await handled(page)
}

/** The buttons of a screen of which two touches count as another number than they should. */
async function sweep(page: Page, hand: Finger, width: number): Promise<readonly string[]> {
  const wrong: string[] = []
  const targets = page.locator('button:enabled:visible, a[href]:visible, summary:visible, .choice__input:visible')
  const all = await targets.all()
  expect(all.length).toBeGreaterThan(5)
  for (const [index, target] of all.entries()) {
    await hand.rest()
    const place = await target.evaluate((element) => {
      element.scrollIntoView({ block: 'center' })
      Object.assign(window, { heard: 0 })
      const { x, y, width, height } = element.getBoundingClientRect()
      const middle = { x: x + width / 2, y: y + height / 2 }
      // A link that is shown to the keyboard alone, or a part that another one covers, is not touched.
      return element.contains(document.elementFromPoint(middle.x, middle.y)) ? middle : null
    })
    if (!place) continue
    await hand.tap(place)
    await hand.tap(place, GAPS[(index + width) % GAPS.length])
    const { heard, due, words } = await target.evaluate((element) => ({
      heard: Number(Reflect.get(window, 'heard')),
      due: element.closest('[data-repeat]') ? 2 : 1,
      words: element.textContent || element.getAttribute('name') || '',
    }))
    if (heard !== due) wrong.push(`${words}: ${heard}`)
  }
  return wrong
}
