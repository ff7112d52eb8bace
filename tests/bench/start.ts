// Starting cold and offline: the real app on the real service, which is stopped, in a browser that has just been started, on a
// processor six times as slow; against a page with nothing on it but a field.
import type { Page } from '@playwright/test'
import { PASSPHRASE } from '../../scripts/headless/tablet.ts'
import { securityHeaders } from '../../src/server/security-headers.ts'
import { startBrowser, type TabletBrowser } from '../support/browser.ts'
import { unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { type Service, startService } from '../support/running-service.ts'
import { installed } from '../support/screens.ts'
import { type Answer, BENCH_PATH, benchPageAt, buildBenchPage, serve } from './bench-page.ts'
import { type Bench, inTurn, median, milliseconds, ratios } from './figure.ts'

const THROTTLE = 6
const VISITS = 10_000

/** Notes the time when the awaited element has been painted. Runs in every page before its own scripts. */
export function watchStart(): void {
  const marks: Record<string, number> = {}
  const painted = (name: string) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        marks[name] ??= performance.now()
      }),
    )
  document.addEventListener('focusin', () => painted('field'), { once: true })
  const Original = globalThis.Worker
  globalThis.Worker = class extends Original {
    constructor(...given: ConstructorParameters<typeof Original>) {
      super(...given)
      this.addEventListener('message', () => {
        marks['key'] = performance.now()
        const observer = new MutationObserver(() => {
          if (!document.querySelector('.start__button:not([disabled])')) return
          observer.disconnect()
          painted('walkInHour')
        })
        observer.observe(document, { childList: true, subtree: true })
      })
    }
  }
  Object.assign(globalThis, { marks })
}

const mark = async (page: Page, name: string): Promise<number> => {
  const found = await page.waitForFunction(
    (name) => (globalThis as unknown as { marks: Record<string, number> }).marks[name],
    name,
    { polling: 50 },
  )
  return Number(await found.jsonValue())
}

/** A page with a field and nothing else, which its service worker keeps. */
function emptyPageAt(path: string): Answer {
  const answer = (body: string, type: string): Answer => ({
    body,
    headers: { ...securityHeaders, 'Content-Type': type },
  })
  if (path === '/sw.js') return answer(EMPTY_WORKER, 'text/javascript')
  if (path === '/page.js') return answer(EMPTY_SCRIPT, 'text/javascript')
  return answer('<!doctype html><title>Empty</title><input><script src="/page.js"></script>', 'text/html')
}

const EMPTY_SCRIPT = `document.querySelector('input').focus()
navigator.serviceWorker.register(trustedTypes.createPolicy('inloop', { createScriptURL: (url) => url }).createScriptURL('/sw.js'))`
const EMPTY_WORKER = `addEventListener('install', (event) =>
  event.waitUntil(caches.open('all').then((cache) => cache.addAll(['/', '/page.js']))))
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => event.respondWith(caches.match(event.request)))`

/** Puts the visits where the app will find them: its own origin, before the app is there. */
export async function fillApp(browser: TabletBrowser, service: Service, visits: number): Promise<void> {
  await buildBenchPage()
  const page = browser.page()
  await browser
    .context()
    .route(`${service.address}${BENCH_PATH}**`, (route) =>
      route.fulfill({ ...benchPageAt(new URL(route.request().url()).pathname), status: 200 }),
    )
  await page.goto(`${service.address}${BENCH_PATH}`)
  await page.evaluate(
    async ([loket, passphrase, visits]) => void (await globalThis.startBench(loket, passphrase, visits)),
    [hia.id, PASSPHRASE, visits] as const,
  )
  await browser.context().unrouteAll()
  await page.goto(service.address)
  await installed(page)
}

async function measure() {
  const service = await startService()
  const empty = await serve(emptyPageAt)
  const browser = await startBrowser({ prepare: async (context) => void (await context.addInitScript(watchStart)) })
  try {
    await fillApp(browser, service, VISITS)
    await browser.page().goto(empty.address)
    await installed(browser.page())
    await service.stop()
    service.wire.cut()
    empty.close()

    /** A browser that has just been started, offline and slow. */
    const cold = async (): Promise<Page> => {
      await browser.kill()
      const page = await browser.restart()
      await browser.context().setOffline(true)
      const session = await browser.context().newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
      return page
    }
    const toField = async (address: string) => {
      const page = await cold()
      await page.goto(address)
      return { page, milliseconds: await mark(page, 'field') }
    }

    const afterKey: number[] = []
    const app = async () => {
      const { page, milliseconds } = await toField(`${service.address}/spreekuur`)
      await unlock(page)
      const shown = await mark(page, 'walkInHour')
      afterKey.push(shown - (await mark(page, 'key')))
      return milliseconds
    }
    const base = async () => (await toField(empty.address)).milliseconds

    await inTurn([app, base], { rounds: 1, samples: 2 })
    afterKey.length = 0
    const samples = 3
    const medians = await inTurn([app, base], { rounds: 5, samples })
    const withKey = medians.map((round, index) => [
      ...round,
      median(afterKey.slice(index * samples, (index + 1) * samples)),
    ])
    return withKey
  } finally {
    await browser.dispose()
    await service.dispose()
  }
}

export const start: Bench = {
  name: 'start',
  async run() {
    const medians = await measure()
    return [
      {
        name: `cold offline start to the unlock field ÷ empty page with a service worker, ${THROTTLE}× throttle`,
        rounds: ratios(medians, 0, 1),
        unit: 'ratio',
        goal: { atMost: 3.5 },
        note: `${milliseconds(medians, 0)}, ${milliseconds(medians, 1)}`,
      },
      {
        name: `from the key to Spreekuur with ${VISITS.toLocaleString('en')} visits ÷ the same empty page`,
        rounds: ratios(medians, 2, 1),
        unit: 'ratio',
        goal: { atMost: 3.5 },
        note: `${milliseconds(medians, 2)}, ${milliseconds(medians, 1)}`,
      },
    ]
  },
}
