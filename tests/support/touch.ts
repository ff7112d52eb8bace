// Fingers on a tablet: real touch events, whose times the test gives, so that a busy machine makes no touch slower than it says.
import type { Locator, Page } from '@playwright/test'

export interface Finger {
  /** Makes the next touch the first one of a gesture: another touch was elsewhere in between. */
  readonly rest: () => Promise<void>
  /** One touch. @param after seconds after the touch before it; without it now */
  readonly tap: (place: { readonly x: number; readonly y: number }, after?: number) => Promise<void>
}

export async function finger(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  let ended = 0
  const tap: Finger['tap'] = async ({ x, y }, after) => {
    const began = after === undefined ? Date.now() / 1000 : ended + after
    ended = began + 0.03
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', timestamp: began, touchPoints: [{ x, y }] })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', timestamp: ended, touchPoints: [] })
  }
  return { tap, rest: () => tap({ x: 1, y: 1 }) }
}

/** The middle of an element, in view. */
export async function middleOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await locator.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await locator.boundingBox()
  if (!box) throw new Error('there is nothing to touch')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A planted fault, from the next load on: the app looks at no gesture. */
export async function withoutGuard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const listen = window.addEventListener.bind(window)
    window.addEventListener = (type: string, ...rest: unknown[]) => {
      if (!['pointerdown', 'pointerup', 'mousedown', 'click', 'keydown'].includes(type))
        Reflect.apply(listen, window, [type, ...rest])
    }
  })
}
