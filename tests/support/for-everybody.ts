// The barriers for a person with another way of seeing, hearing or tapping.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** A telephone, and the tablet at 200 %. */
const NARROW = [
  { width: 320, height: 640 },
  { width: 590, height: 410 },
] as const

/** Rules that see colours. The others find the same in every theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

export const expectForEverybody = async (page: Page, name: string): Promise<void> =>
  expect.soft(await barriersOn(page), name).toEqual([])

/** On the present screen: axe's findings in dark and light, targets under 44 px, and sideways scrolling. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const [colorScheme, rules] of [
    ['dark', undefined],
    ['light', OF_COLOURS],
  ] as const) {
    // Without motion, as axe would else measure a colour halfway between two themes.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    found.push(...(await violationsOn(page, rules)).map((violation) => `${colorScheme}: ${violation}`))
  }
  found.push(...(await smallTargets(page)).map((target) => `under 44 px: ${target}`))
  const size = page.viewportSize()
  for (const narrow of NARROW) {
    await page.setViewportSize(narrow)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wider > 0) found.push(`sideways scrolling at ${narrow.width} px`)
  }
  if (size) await page.setViewportSize(size)
  return found
}

async function violationsOn(page: Page, rules: readonly string[] | undefined): Promise<readonly string[]> {
  // Legacy is axe's word for a page without frames, for which it need not open another page.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Buttons, links that stand alone, choices and fields that a thumb would miss. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, nav a, .button, label.choice, input:not([type=radio]):not([type=file]), textarea, select, summary',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(
        ({ element, box }) => `${element.outerHTML.slice(0, 80)} ${Math.round(box.width)}×${Math.round(box.height)}`,
      ),
  )

/** Fields whose words the browser would complete, check or translate: each of those keeps them or sends them elsewhere. */
export const talkativeFields = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
      .filter(({ type }) => ['text', 'password', 'textarea'].includes(type))
      .filter(({ autocomplete, spellcheck, translate }) => autocomplete !== 'off' || spellcheck || translate)
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  )
