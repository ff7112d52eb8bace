// How a journey begins. A service runs for all journeys of a worker, each with a wire of its own to it; a journey that connects
// a tablet asks for a service of its own. A tablet starts when the journey says how: as new, or set up beforehand.
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Profile } from '../../src/domain/profile.ts'
import { startBrowser, TABLET_ORIGIN, type TabletBrowser } from './browser.ts'
import { unlock, watchLock } from './lock.ts'
import { preparedProfile, type TabletKind, unusedProfile } from './prepared.ts'
import { type Service, type ServiceProcess, startServiceProcess } from './running-service.ts'
import { startWire } from './wire.ts'

interface JourneyService extends Service {
  /** Where another device than a tablet finds the same service. */
  readonly officeAddress: string
}

export interface Tablet extends TabletBrowser {
  /** As it leaves the shop: nothing is loaded yet, and the first run is next. */
  readonly asNew: () => Promise<Page>
  /** Set up by Anke, coordinator and counsellor, and open on Spreekuur. Starts the browser on a copy of a prepared profile. */
  readonly setUp: (profile: Profile, begin?: Beginning) => Promise<Page>
}

export interface Beginning {
  /** A clock in the test's hand, which begins at this time; without it the page has the machine's own. */
  readonly time?: Date | 'now'
  /** For Verberg, during this unlock. */
  readonly pin?: string
  /** By default a tablet locks as late as it can, so that none locks under a slow test. */
  readonly lockTimes?: TabletKind['lockTimes'] | undefined
}

interface Journey {
  readonly service: JourneyService
  readonly tablet: Tablet
  /** Another one beside it. */
  readonly secondTablet: Tablet
  /** The origins of all requests that the tablets' browsers made, also those that their pages were not allowed. */
  readonly origins: Set<string>
  readonly startTablet: (number?: TabletKind['number']) => Tablet
}

interface Options {
  /** Whether each journey has a service of its own, with nothing in it. */
  readonly ownService: boolean
  /** The time by that service's clock (ms since 1970), where the journey plays in another year. */
  readonly serviceTime: number | undefined
}

interface Shared {
  readonly sharedService: ServiceProcess
}

export const test = base.extend<Journey & Options, Shared>({
  ownService: [false, { option: true }],
  serviceTime: [undefined, { option: true }],
  sharedService: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from the pattern
    async ({}, use) => {
      const service = await startServiceProcess()
      await use(service)
      await service.dispose()
    },
    { scope: 'worker' },
  ],
  service: async ({ ownService, serviceTime, sharedService }, use) => {
    const service = ownService ? await startServiceProcess(serviceTime) : sharedService
    const wire = await startWire(service.port)
    await use({ ...service, wire, address: TABLET_ORIGIN, officeAddress: `http://localhost:${wire.port}` })
    await wire.close()
    // As the next journey expects it.
    await (ownService ? service.dispose() : service.start())
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  origins: async ({}, use) => use(new Set()),
  startTablet: async ({ service, origins }, use) => {
    const tablets: Tablet[] = []
    await use((number = 1) => {
      const tablet = makeTablet(service.wire.port, origins, number)
      tablets.push(tablet)
      return tablet
    })
    for (const tablet of tablets) await tablet.dispose()
  },
  tablet: async ({ startTablet }, use) => use(startTablet()),
  secondTablet: async ({ startTablet }, use) => use(startTablet(2)),
})

export { expect } from '@playwright/test'

function makeTablet(port: number, origins: Set<string>, number: TabletKind['number']): Tablet {
  let browser: TabletBrowser | null = null
  const prepare = async (context: BrowserContext) => {
    context.on('request', (request) => origins.add(new URL(request.url()).origin))
    context.on('page', watch)
    for (const page of context.pages()) await watch(page)
  }
  const start = async (copyOf: string) => {
    browser = await startBrowser({ prepare, copyOf, port })
    return browser.page()
  }
  const running = () => {
    if (!browser) throw new Error('the tablet was neither set up nor started as new')
    return browser
  }
  return {
    get profileDir() {
      return running().profileDir
    },
    processId: () => running().processId(),
    context: () => running().context(),
    page: () => running().page(),
    kill: () => running().kill(),
    quit: () => running().quit(),
    restart: () => running().restart(),
    dispose: async () => browser?.dispose(),
    asNew: async () => start(await unusedProfile()),
    async setUp(profile, { time, pin, lockTimes = 'longest' } = {}) {
      const fixed = time instanceof Date ? time : null
      const page = await start(await preparedProfile({ profile, time: fixed, lockTimes, number }))
      if (time !== undefined) await page.clock.install(fixed ? { time: fixed } : {})
      await page.goto(TABLET_ORIGIN)
      await unlock(page, undefined, pin)
      await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
      return page
    },
  }
}

/** A page that locks while the test takes it for open ends the test there and then, with these words. */
const watch = (page: Page): Promise<void> =>
  watchLock(page, () => {
    expect.soft(page.url(), 'the tablet locked itself').toBe('open')
    void page.close()
  })
