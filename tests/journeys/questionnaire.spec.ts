// The tablet in a visitor's hands: every attempt leads to the questionnaire only; and no answer is lost, or found again
// by anybody.
import type { Page } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import { atWork, NOTE, PIN } from '../support/at-work.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { expect, test } from '../support/journey.ts'
import { findMarksBelow } from '../support/leaks.ts'
import { lock, locked, unlock } from '../support/lock.ts'
import { hide, readAloud, show } from '../support/perceived.ts'
import { atQuestion, atWelcome, button, fillIn, handIn, handOver, takeBack, watch } from '../support/questionnaire.ts'
import { hia } from '../support/releases.ts'
import { routes } from '../support/routes.ts'
import { AT_LENGTH, LANGUAGES } from '../support/runs.ts'
import { closeHour, goTo, openHour } from '../support/screens.ts'

const profile = hia
const questions = profile.survey ?? []
const REMARK = 'opmerking-vragenlijst-2237'
/** All addresses of the app, and one that it has not. */
const addressesWith = (intake: string): readonly string[] => [
  ...routes.map((route) => route.replace(':id', intake).replace(':card', profile.cards?.[0]?.id ?? '')),
  '/niets',
]

const at = (date: string, time: string) => new Date(instantOf(date, time, profile.timeZone))

/** From Spreekuur: the hour is closed, its half-year is over, and the counsellor looks at Totalen. */
async function seeResults(page: Page): Promise<void> {
  await closeHour(page)
  await page.clock.setSystemTime(at('2027-01-01', '12:00'))
  await lock(page)
  await unlock(page, undefined, PIN)
  await page.getByRole('button', { name: 'Ja, de datum klopt' }).click()
  // By the date alone they would be seen too early.
  await page.clock.setSystemTime(at('2027-01-02', '12:00'))
  await lock(page)
  await unlock(page, undefined, PIN)
  await goTo(page, 'Totalen')
  await page.getByRole('tab', { name: 'Alles' }).click()
}

/** Steps through the history of the tab, as a swipe does; resolves when the app has drawn the result. */
const travel = (page: Page, steps: number): Promise<void> =>
  page.evaluate(
    (by) =>
      new Promise<void>((resolve) => {
        // Where the history ends, a step does nothing.
        if (!navigation.entries()[(navigation.currentEntry?.index ?? 0) + by]) return resolve()
        addEventListener('popstate', () => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), {
          once: true,
        })
        history.go(by)
      }),
    steps,
  )

test('a visitor finds nothing, by no address, no way back, no key and no reload', async ({ service, tablet }) => {
  const { page, intake, marks } = await atWork(tablet)
  // The history holds the intake, the notes and Spreekuur.
  await page.getByRole('link', { name: 'Mijn notities' }).click()
  await expect(page.getByText(NOTE)).toBeVisible()
  await goTo(page, 'Spreekuur')
  expect(await readAloud(page, marks)).toEqual(expect.arrayContaining([profile.name.nl, 'Anke', '18.5', 'Bezoek 1']))
  await handOver(page)
  const found = await watch(page, marks)

  for (const address of addressesWith(intake)) {
    await page.evaluate((to) => {
      history.pushState({ idx: history.length }, '', to)
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
    }, address)
    await expect(page).toHaveURL(/\/vragenlijst$/)
    await atWelcome(page)
  }
  for (const steps of [-1, -1, -2, 1, -3, 2]) {
    await travel(page, steps)
    await expect(page).toHaveURL(/\/vragenlijst$/)
    await atWelcome(page)
  }
  expect(await readAloud(page, marks)).toEqual([])

  await page.getByRole('button', { name: 'Begin' }).click()
  await atQuestion(page, 1)
  // Nor does a swipe back begin the questionnaire anew.
  await travel(page, -1)
  await atQuestion(page, 1)
  const reached = new Set<string>()
  for (let tab = 0; tab < 20; tab++) {
    await page.keyboard.press(tab % 5 === 4 ? 'Escape' : tab % 2 === 0 ? 'Tab' : 'Shift+Tab')
    if (tab % 3 === 0) await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => document.activeElement?.textContent ?? ''))
  }
  const offered = [...(questions[0]?.options ?? []).map(({ label }) => label.nl), 'Sla over', 'Voor de hulpverlener']
  const words = [questions[0]?.label.nl, ...offered]
  for (const each of reached) expect(words.some((word) => each.includes(word ?? '')) || each === '').toBe(true)
  // No menu of the browser, no words to pick up, no pull to reload.
  expect(
    await page.evaluate(() => {
      const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
      document.querySelector('h1')?.dispatchEvent(menu)
      const { overscrollBehaviorY, userSelect } = getComputedStyle(document.documentElement)
      return { menu: menu.defaultPrevented, overscrollBehaviorY, userSelect }
    }),
  ).toEqual({ menu: true, overscrollBehaviorY: 'none', userSelect: 'none' })
  expect(await page.title()).toBe('Inloop')

  await page.reload()
  await locked(page)
  for (const address of ['/totalen', '/notities', '/vragenlijst']) {
    await page.goto(`${service.address}${address}`)
    await locked(page)
  }
  expect(await readAloud(page, marks)).toEqual([])
  expect([...found]).toEqual([])
  // A person with the passphrase begins at Spreekuur, not in the questionnaire.
  await unlock(page)
  await expect(page.getByRole('button', { name: 'Sluit spreekuur' })).toBeVisible()
})

test('another tab finds nothing either; taking over locks both', async ({ service, tablet }) => {
  const { page, marks } = await atWork(tablet)
  await handOver(page)
  const found = await watch(page, marks)
  const second = await tablet.context().newPage()
  await second.goto(`${service.address}/totalen`)
  await expect(second.getByText('Inloop staat al open in een ander tabblad')).toBeVisible()
  expect(await readAloud(second, marks)).toEqual([])
  await second.getByRole('button', { name: 'Ga hier verder' }).click()
  await locked(second)
  await expect(page.getByText('Inloop staat al open in een ander tabblad')).toBeVisible()
  for (const each of [page, second]) expect(await readAloud(each, marks)).toEqual([])
  expect([...found]).toEqual([])
})

test('after Klaar no answer can be found any more: not on the screen, not by going back, not by the next visitor', async ({
  tablet,
}) => {
  const { page } = await atWork(tablet)
  await handOver(page)
  await fillIn(page, { heard: 'fully', helped: 'no', remark: REMARK })
  await handIn(page)
  const marks = [REMARK, 'Ja, helemaal', 'Vraag ']
  const found = await watch(page, marks)
  for (const steps of [-1, -2, 1]) {
    await travel(page, steps)
    await expect(page.getByRole('heading', { name: 'Dank je wel.' })).toBeVisible()
  }
  // The only action is to give it back.
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Voor de hulpverlener'])
  expect(await readAloud(page, marks)).toEqual([])
  expect([...found]).toEqual([])
  await takeBack(page, PIN)
  await expect(page.getByText('Een vragenlijst was nog niet af.')).toHaveCount(0)
  await handOver(page)
  await page.getByRole('button', { name: 'Begin' }).click()
  await atQuestion(page, 1)
  await expect(page.locator('[aria-pressed=true]')).toHaveCount(0)
  await takeBack(page, PIN)
  await tablet.kill()
  expect(findMarksBelow(tablet.profileDir, [REMARK])).toEqual([])
})

test('a wrong PIN leads nowhere, and the third one locks', async ({ tablet }) => {
  const { page, marks } = await atWork(tablet)
  await handOver(page)
  const found = await watch(page, marks)
  const pin = page.getByLabel('Pincode', { exact: true })
  const tryPin = async (typed: string) => {
    await page.getByRole('button', { name: 'Voor de hulpverlener' }).click()
    await pin.fill(typed)
    await page.getByRole('button', { name: 'Ga verder' }).click()
  }
  await tryPin('0000')
  await expect(page.getByText('Nog 2 keer,')).toBeVisible()
  // Going back to the questions gives no more tries.
  await page.getByRole('button', { name: 'Terug naar de vragenlijst' }).click()
  await atWelcome(page)
  await tryPin('1111')
  await expect(page.getByText('Nog één keer,')).toBeVisible()
  await page.getByRole('button', { name: 'Terug naar de vragenlijst' }).click()
  await tryPin('2222')
  await locked(page)
  expect([...found]).toEqual([])
})

test('killed in the middle, no answer is lost: the counsellor counts what was left, without seeing it', async ({
  service,
  tablet,
}) => {
  let { page } = await atWork(tablet)
  const answers = { heard: 'fully', helped: 'mostly', recommend: 'certainly', easy: 'hard', remark: REMARK }
  for (const [index, { id }] of questions.entries()) {
    await handOver(page)
    await page.getByRole('button', { name: 'Begin' }).click()
    for (const [number, question] of questions.slice(0, index + 1).entries()) {
      await atQuestion(page, number + 1)
      const answer = answers[question.id as keyof typeof answers]
      const option = question.options?.find((each) => each.id === answer)
      if (option) await page.getByRole('button', { name: option.label.nl, exact: true }).click()
      else {
        await page.getByRole('textbox').fill(answer)
        await page.getByRole('button', { name: 'Verder' }).click()
      }
    }
    // The answers before the next page were on the disk before it.
    if (index + 1 < questions.length) await atQuestion(page, index + 2)
    else await expect(page.getByRole('heading', { name: 'Ben je klaar?' })).toBeVisible()
    // After every tap in the long run.
    if (AT_LENGTH || ['heard', 'remark'].includes(id)) {
      await tablet.kill()
      if (id === 'remark') expect(findMarksBelow(tablet.profileDir, [REMARK])).toEqual([])
      page = await tablet.restart()
      await page.clock.install({ time: at('2026-11-04', '19:30') })
      await page.goto(service.address)
      await unlock(page, undefined, PIN)
    } else await takeBack(page, PIN)
    await expect(page.getByText('Een vragenlijst was nog niet af.')).toBeVisible()
    // No second one over it, and none of its words to be read.
    await expect(page.getByRole('button', { name: 'Vragenlijst', exact: true })).toHaveCount(0)
    expect(await readAloud(page, ['Ja, helemaal', REMARK])).toEqual([])
    await page.getByRole('button', { name: 'Tel mee' }).click()
    await expect(page.getByText('Een vragenlijst was nog niet af.')).toHaveCount(0)
  }
  await seeResults(page)
  // One tap of five, of four, of three …
  for (const [index, { id, label, options }] of questions.entries()) {
    const chosen = options?.find((option) => option.id === answers[id as keyof typeof answers])
    if (!chosen) continue
    const table = page.getByRole('table', { name: label.nl })
    await expect(table.getByRole('row', { name: `${chosen.label.nl} ${questions.length - index}` })).toBeVisible()
  }
  await expect(page.getByText(REMARK)).toBeVisible()
})

test('what was left unfinished can be thrown away, by the counsellor and by the visitor', async ({ tablet }) => {
  const { page } = await atWork(tablet)
  await handOver(page)
  await page.getByRole('button', { name: 'Begin' }).click()
  await atQuestion(page, 1)
  await page.getByRole('button', { name: 'Nee', exact: true }).click()
  await atQuestion(page, 2)
  await takeBack(page, PIN)
  await look(page, 'an unfinished questionnaire')
  await page.getByRole('button', { name: 'Gooi weg' }).click()
  await handOver(page)
  await fillIn(page, { heard: 'no' })
  await page.getByRole('button', { name: 'Gooi mijn antwoorden weg' }).click()
  await expect(page.getByRole('heading', { name: 'Je antwoorden zijn weggegooid.' })).toBeVisible()
  await takeBack(page, PIN)
  await expect(page.getByRole('button', { name: 'Vragenlijst', exact: true })).toBeVisible()
})

test('results are hidden until their half-year is over, and shown then, in either language', async ({ tablet }) => {
  const { page } = await atWork(tablet)
  const heard = page.getByRole('table', { name: 'Voelde je je gehoord?' })
  for (const number of [1, 2, 3, 4, 5]) {
    await handOver(page)
    const language = number % 2 === 0 ? 'en' : 'nl'
    if (language === 'en') await page.getByRole('radio', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await fillIn(page, { heard: number === 1 ? 'no' : 'fully', remark: `${REMARK} ${number}` }, language)
    await handIn(page)
    // The counsellor's own language has not changed.
    await takeBack(page, PIN)
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
    if (number < 5 && !AT_LENGTH) continue
    await goTo(page, 'Totalen')
    await expect(page.getByRole('heading', { name: 'Totalen' })).toBeVisible()
    await page.getByRole('tab', { name: 'Alles' }).click()
    await expect(
      page.getByText(/^De antwoorden komen als een half jaar voorbij is, en als er minstens 5 zijn\./),
    ).toBeVisible()
    expect(await readAloud(page, [REMARK, 'Voelde je je gehoord?'])).toEqual([])
    await goTo(page, 'Spreekuur')
  }
  await seeResults(page)
  await expect(heard.getByRole('row', { name: 'Ja, helemaal 4' })).toBeVisible()
  await expect(heard.getByRole('row', { name: 'Nee 1' })).toBeVisible()
  await expect(page.getByText(REMARK)).toHaveCount(5)
  await look(page, 'totals with remarks')
  // On paper no term would end.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(REMARK).first()).toBeHidden()
})

test('in the background it shows nothing, goes on where it was, and locks after its time', async ({ tablet }) => {
  const { page } = await atWork(tablet, { lockTimes: 'usual' })
  await handOver(page)
  await page.getByRole('button', { name: 'Begin' }).click()
  await atQuestion(page, 1)
  const visible = () => page.evaluate(() => document.body.innerText.trim())
  await hide(page)
  expect(await visible()).toBe('')
  await page.clock.runFor(20_000)
  await show(page)
  expect(await visible()).toContain('Vraag 1 van 5')
  await page.getByRole('button', { name: 'Nee', exact: true }).click()
  await atQuestion(page, 2)
  await hide(page)
  await page.clock.runFor(31_000)
  await locked(page)
  await unlock(page)
  await expect(page.getByText('Een vragenlijst was nog niet af.')).toBeVisible()
})

test('when nobody touches it, it locks', async ({ tablet }) => {
  const { page, marks } = await atWork(tablet, { lockTimes: 'usual' })
  await handOver(page)
  const found = await watch(page, marks)
  await page.clock.runFor(121_000)
  await locked(page)
  expect([...found]).toEqual([])
})

test('without a PIN it asks for one first', async ({ tablet }) => {
  const page = await tablet.setUp(profile)
  await openHour(page)
  await page.getByRole('button', { name: 'Vragenlijst', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nieuwe pincode').fill('12')
  await dialog.getByRole('button', { name: 'Geef de tablet' }).click()
  await expect(dialog.getByText('Een pincode heeft vier tot acht cijfers.')).toBeVisible()
  await look(page, 'choosing a PIN')
  await dialog.getByLabel('Nieuwe pincode').fill(PIN)
  await page.keyboard.press('Enter')
  await atWelcome(page)
  await takeBack(page, PIN)
})

test('everybody can read and tap it: light and dark, small and large', async ({ tablet }) => {
  const { page } = await atWork(tablet)
  for (const language of LANGUAGES) {
    await handOver(page)
    if (language === 'en') await page.getByRole('radio', { name: 'English' }).click()
    await look(page, `welcome, ${language}`)
    await button(page, 'Voor de hulpverlener', 'For the counsellor').click()
    await look(page, `PIN, ${language}`)
    await page.getByRole('button', { name: 'Terug naar de vragenlijst' }).click()
    await button(page, 'Begin', 'Begin').click()
    for (const [index, { options }] of questions.entries()) {
      await atQuestion(page, index + 1)
      await look(page, `question ${index + 1}, ${language}`)
      const first = options?.[0]
      if (first) await page.getByRole('button', { name: first.label[language], exact: true }).click()
      else await button(page, 'Verder', 'Next').click()
    }
    await look(page, `ready, ${language}`)
    await handIn(page)
    await look(page, `thanks, ${language}`)
    await takeBack(page, PIN)
  }
})

/** For everybody, and in words that need no glasses. */
async function look(page: Page, name: string): Promise<void> {
  await expectForEverybody(page, name)
  const fine = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main.survey *')]
      .filter((each) => each.checkVisibility() && !each.matches('.survey__counsellor'))
      .filter((each) => [...each.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()))
      .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 24)
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  )
  expect.soft(fine, `${name}: words under 24 px`).toEqual([])
}
