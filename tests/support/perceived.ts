// The parts of a page that can be perceived at all: by eyes, and by a screen reader.
import type { Page } from '@playwright/test'

/** The marks that the accessibility tree holds, in a name, a value or a description. */
export async function readAloud(page: Page, marks: readonly string[]): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  await devtools.detach()
  const tree = JSON.stringify(nodes.filter(({ ignored }) => !ignored))
  return marks.filter((mark) => tree.includes(mark))
}

export interface Seen {
  readonly before: readonly string[]
  /** Within the event, before anything else can run. */
  readonly atOnce: readonly string[]
  /** In the very next frame. */
  readonly nextFrame: readonly string[]
  /** The title of the tab in that frame. */
  readonly title: string
}

/**
 * The marks that are rendered before, at once after and one frame after `trigger`: a click on its element, or hiding
 * the page.
 */
export const seenAround = (page: Page, marks: readonly string[], trigger: { click: string } | 'hide'): Promise<Seen> =>
  page.evaluate(
    async ({ marks, trigger }) => {
      const rendered = () => {
        const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
          .filter((field) => field.checkVisibility())
          .map(({ value }) => value)
        // `innerText` holds all laid-out text, also transparent or tiny text.
        const text = [document.body.innerText, ...fields].join('\n')
        return marks.filter((mark) => text.includes(mark))
      }
      const before = rendered()
      if (trigger === 'hide') {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })
        document.dispatchEvent(new Event('visibilitychange'))
      } else document.querySelector<HTMLElement>(trigger.click)?.click()
      const atOnce = rendered()
      return new Promise<Seen>((resolve) =>
        requestAnimationFrame(() => resolve({ before, atOnce, nextFrame: rendered(), title: document.title })),
      )
    },
    { marks, trigger },
  )

/** As when another app comes before this one: Android's own for choosing a file, too. */
export const hide = (page: Page): Promise<void> => setHidden(page, true)

/** As when the app is brought back to the screen. */
export const show = (page: Page): Promise<void> => setHidden(page, false)

const setHidden = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
