// From the finger that leaves Verberg to the frame that shows nothing of the content any more, on a processor four times as slow.
import { startBrowser } from '../support/browser.ts'
import { coverButton, uncover, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { startService } from '../support/running-service.ts'
import { answerIntake, openHour, startIntake, writeNote } from '../support/screens.ts'
import { type Bench, type Figure, median } from './figure.ts'
import { NOTE, someAnswers } from './fill.ts'
import { fillApp } from './start.ts'

const THROTTLE = 4
const VISITS = 1_000
const TAPS = 24
const PIN = '4711'

/** Resolves to the milliseconds from the next `pointerup` until a frame without the content has been painted. */
function watchCover(): void {
  const times = new Promise((resolve) => {
    let lifted = 0
    addEventListener(
      'pointerup',
      ({ timeStamp }) => {
        lifted = timeStamp
      },
      { once: true, capture: true },
    )
    const frame = () => {
      const content = document.querySelector('.content')
      if (lifted === 0 || content?.checkVisibility()) requestAnimationFrame(frame)
      else requestAnimationFrame(() => resolve(performance.now() - lifted))
    }
    requestAnimationFrame(frame)
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
    await unlock(page, undefined, PIN)
    await openHour(page)
    await startIntake(page)
    await answerIntake(page, hia, someAnswers(hia, 1))
    await writeNote(page, NOTE)
    const taken: number[] = []
    for (let tap = 0; tap < TAPS; tap++) {
      await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
      await page.evaluate(watchCover)
      await coverButton(page).click()
      taken.push(await page.evaluate(() => (globalThis as unknown as { times: Promise<number> }).times))
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await uncover(page, PIN)
      await coverButton(page).waitFor()
    }
    return taken
  } finally {
    await browser.dispose()
    await service.dispose()
  }
}

export const cover: Bench = {
  name: 'cover',
  async run() {
    const taken = await measure()
    const figure: Figure = {
      name: `tap on Verberg to a frame without the content, ${THROTTLE}× throttle (${TAPS} taps)`,
      rounds: taken,
      unit: 'ms',
      goal: { atMost: 100 },
      note: `median ${median(taken).toFixed(0)} ms, worst ${Math.max(...taken).toFixed(0)} ms`,
    }
    return [figure]
  },
}
