// The questionnaire as a visitor goes through it, by the words on its pages; and an eye on a page that misses nothing.
import { expect, type Page } from '@playwright/test'
import type { SurveyAnswers } from '../../src/domain/survey.ts'
import { hia } from './releases.ts'

const questions = hia.survey ?? []
/** Milliseconds, a little more than those in which a page takes no tap. */
const JUST_SHOWN = 400

/** From Spreekuur with an open hour, on a tablet whose unlock has a PIN. */
export async function handOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vragenlijst', exact: true }).click()
  await atWelcome(page)
}

export const atWelcome = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: 'Begin' })).toBeVisible()

/** The page of a question, from 1; and that it takes taps by now. For a page whose clock is installed. */
export async function atQuestion(page: Page, number: number): Promise<void> {
  await expect(page.getByText(new RegExp(`^(Vraag|Question) ${number} (van|of) ${questions.length}$`))).toBeVisible()
  await page.clock.fastForward(JUST_SHOWN)
}

export const button = (page: Page, nl: string, en: string) =>
  page.getByRole('button', { name: new RegExp(`^(${nl}|${en})$`) })

/** Answers the first questions, skips the others, and stops before `Klaar`. */
export async function fillIn(page: Page, answers: SurveyAnswers, language: 'nl' | 'en' = 'nl'): Promise<void> {
  await button(page, 'Begin', 'Begin').click()
  for (const [index, { id, options }] of questions.entries()) {
    await atQuestion(page, index + 1)
    const answer = answers[id]
    const option = options?.find((each) => each.id === answer)
    if (option) await page.getByRole('button', { name: option.label[language], exact: true }).click()
    else if (answer === undefined) await button(page, 'Sla over', 'Skip').click()
    else {
      await page.getByRole('textbox').fill(answer)
      await button(page, 'Verder', 'Next').click()
    }
  }
  await expect(page.getByRole('heading', { name: /^(Ben je klaar\?|Are you ready\?)$/ })).toBeVisible()
  await page.clock.fastForward(JUST_SHOWN)
}

export async function handIn(page: Page): Promise<void> {
  await button(page, 'Klaar', 'Done').click()
  await expect(page.getByRole('heading', { name: /^(Dank je wel\.|Thank you\.)$/ })).toBeVisible()
}

/** The counsellor has the tablet again. */
export async function takeBack(page: Page, pin: string): Promise<void> {
  await button(page, 'Voor de hulpverlener', 'For the counsellor').click()
  await page.getByLabel(/^(Pincode|PIN)$/).fill(pin)
  await button(page, 'Ga verder', 'Go on').click()
  await expect(button(page, 'Sluit spreekuur', 'Close walk-in hour')).toBeVisible()
}

/**
 * From now on, and after every reload: which of the marks were in the page at any moment, be it for one frame, hidden, in a
 * title or in a field.
 */
export async function watch(page: Page, marks: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  await page.context().exposeBinding('markFound', (_, mark: string) => void found.add(mark))
  await page.context().addInitScript(look, marks)
  await page.evaluate(look, marks)
  return found
}

function look(marks: readonly string[]): void {
  const { markFound } = globalThis as unknown as { readonly markFound: (mark: string) => void }
  const told = new Set<string>()
  const search = () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
    const names = [...document.querySelectorAll('[aria-label], [alt], [title]')].map(({ outerHTML }) => outerHTML)
    const text = [document.documentElement?.textContent, document.title, location.href, ...fields, ...names].join('\n')
    for (const mark of marks)
      if (!told.has(mark) && text.includes(mark)) {
        told.add(mark)
        markFound(mark)
      }
  }
  const changes = { subtree: true, childList: true, characterData: true, attributes: true }
  new MutationObserver(search).observe(document, changes)
  search()
}
