// Saving and totals: the tablet's own modules on the browser's own IndexedDB, every transaction strict.
import type { Page } from '@playwright/test'
import { PASSPHRASE } from '../../scripts/headless/tablet.ts'
import { startBrowser } from '../support/browser.ts'
import { hia } from '../support/releases.ts'
import { BENCH_PATH, benchPageAt, buildBenchPage, serve } from './bench-page.ts'
import { type Bench, type Figure, inTurn, median, milliseconds, ratios } from './figure.ts'

/** Opens the bench page on an origin of its own, with so many visits in its database. */
async function withTablets<T>(sizes: readonly number[], measure: (pages: readonly Page[]) => Promise<T>): Promise<T> {
  await buildBenchPage()
  const browser = await startBrowser()
  const origins = await Promise.all(sizes.map(() => serve(benchPageAt)))
  try {
    const pages: Page[] = []
    for (const [index, visits] of sizes.entries()) {
      const page = await browser.context().newPage()
      await page.goto(`${origins[index]?.address}${BENCH_PATH}`)
      await page.evaluate(
        async ([loket, passphrase, visits]) => {
          globalThis.tablet = await globalThis.startBench(loket, passphrase, visits)
        },
        [hia.id, PASSPHRASE, visits] as const,
      )
      pages.push(page)
    }
    return await measure(pages)
  } finally {
    await browser.dispose()
    for (const { close } of origins) close()
  }
}

const save = (page: Page) => () => page.evaluate(() => globalThis.tablet.save())
const putBare = (page: Page) => () => page.evaluate(() => globalThis.tablet.putBare())
const totals = (page: Page, unit: 'all' | 'month') => () =>
  page.evaluate((unit) => globalThis.tablet.totals(unit), unit)

export const saving: Bench = {
  name: 'saving',
  run: () =>
    withTablets([0], async ([page]) => {
      if (!page) throw new Error('no page')
      const things = [save(page), putBare(page)]
      await inTurn(things, { rounds: 1, samples: 20 })
      const medians = await inTurn(things, { rounds: 7, samples: 60 })
      return [
        {
          name: 'saving a sealed intake with its tally ÷ bare IndexedDB put, both strict',
          rounds: ratios(medians, 0, 1),
          unit: 'ratio',
          goal: { atMost: 1.5 },
          note: `${milliseconds(medians, 0)}, ${milliseconds(medians, 1)}`,
        },
      ]
    }),
}

const SIZES = [1_000, 10_000, 100_000] as const

export const stored: Bench = {
  name: 'stored',
  run: () =>
    withTablets(SIZES, async (pages) => {
      const figures: Figure[] = []
      const kinds = [
        { name: 'totals of all ten years', of: (page: Page) => totals(page, 'all'), samples: 20 },
        { name: 'totals of one month', of: (page: Page) => totals(page, 'month'), samples: 40 },
        { name: 'saving', of: save, samples: 40 },
      ]
      for (const { name, of, samples } of kinds) {
        const things = pages.map(of)
        await inTurn(things, { rounds: 1, samples: 10 })
        const medians = await inTurn(things, { rounds: 7, samples })
        for (const larger of [1, 2])
          figures.push({
            name: `${name}, ${SIZES[larger]?.toLocaleString('en')} visits ÷ 1,000`,
            rounds: ratios(medians, larger, 0),
            unit: 'ratio',
            goal: { atMost: 1.2 },
            note: `${milliseconds(medians, larger)}, ${milliseconds(medians, 0)}`,
          })
      }
      return figures
    }),
}

const THROTTLE = 4
const VISITS = 10_000
const MESSAGES = 12

export const message: Bench = {
  name: 'message',
  run: () =>
    withTablets([VISITS], async ([page]) => {
      if (!page) throw new Error('no page')
      const session = await page.context().newCDPSession(page)
      const taken: number[] = []
      for (let number = 0; number < MESSAGES; number++) {
        await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
        taken.push(await page.evaluate(() => globalThis.tablet.drawMessage()))
        await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      }
      return [
        {
          name: `drawing a message, until it is on the disk, ${THROTTLE}× throttle (${MESSAGES} quarters)`,
          rounds: taken,
          unit: 'ms',
          goal: { atMost: 200 },
          note: `median ${median(taken).toFixed(0)} ms, worst ${Math.max(...taken).toFixed(0)} ms`,
        },
      ]
    }),
}
