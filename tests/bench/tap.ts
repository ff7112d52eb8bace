// From the finger that leaves Opslaan to the frame in which Spreekuur shows the new count, on a processor four times as slow.
import type { Answers } from '../../src/domain/visit.ts'
import { startBrowser } from '../support/browser.ts'
import { unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { startService } from '../support/running-service.ts'
import { answerIntake, openHour, startIntake, writeNote } from '../support/screens.ts'
import { type Bench, type Figure, median } from './figure.ts'
import { NOTE, someAnswers } from './fill.ts'
import { fillApp } from './start.ts'

const THROTTLE = 4
const VISITS = 1_000
const TAPS = 24

/** Resolves to the milliseconds from the next `pointerup` until `count` has been painted. */
function watchTap(count: string): void {
  const times = new Promise((resolve) => {
    let lifted = 0
    addEventListener(
      'pointerup',
      ({ timeStamp }) => {
        lifted = timeStamp
      },
      { once: true, capture: true },
    )
    const observer = new MutationObserver(() => {
      if (document.querySelector('.counter--visit .counter__value')?.textContent !== count) return
      observer.disconnect()
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - lifted)))
    })
    observer.observe(document, { childList: true, subtree: true, characterData: true })
  })
  Object.assign(globalThis, { times })
}

async function measure(): Promise<readonly number[]> {
  const service = await startService()
  const browser = await startBrowser()
  try {
    await fillApp(browser, service, VISITS)
    const page = browser.page()
    const session = await browser.context().newCDPSession(page)
    await page.goto(`${service.address}/spreekuur`)
    await unlock(page)
    await openHour(page)
    const taken: number[] = []
    for (let tap = 1; tap <= TAPS; tap++) {
      await startIntake(page)
      // No visitor comes back: with a code to hand over, Spreekuur would not come next.
      const { referral: _, ...answers }: Answers = { ...someAnswers(hia, tap), next: 'ready' }
      await answerIntake(page, hia, answers)
      await writeNote(page, NOTE)
      await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
      await page.evaluate(watchTap, String(tap))
      await page.getByRole('button', { name: 'Opslaan' }).click()
      taken.push(await page.evaluate(() => (globalThis as unknown as { times: Promise<number> }).times))
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    }
    return taken
  } finally {
    await browser.dispose()
    await service.dispose()
  }
}

export const tap: Bench = {
  name: 'tap',
  async run() {
    const taken = await measure()
    const figure: Figure = {
      name: `tap on Opslaan to the painted count, ${THROTTLE}× throttle (${TAPS} taps)`,
      rounds: taken,
      unit: 'ms',
      goal: { atMost: 200 },
      note: `median ${median(taken).toFixed(0)} ms, worst ${Math.max(...taken).toFixed(0)} ms`,
    }
    return [figure]
  },
}
