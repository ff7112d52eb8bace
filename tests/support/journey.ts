// What every journey begins with: a service and a tablet's browser of its own, which end with it whatever happens.
import { test as base } from '@playwright/test'
import { startBrowser, type TabletBrowser } from './browser.ts'
import { type Service, startService } from './running-service.ts'

interface Journey {
  readonly service: Service
  readonly tablet: TabletBrowser
  /** The origins of all requests that the tablet's browser made, also those that its pages were not allowed. */
  readonly origins: Set<string>
}

export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  service: async ({}, use) => {
    const service = await startService()
    await use(service)
    await service.dispose()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  origins: async ({}, use) => use(new Set()),
  tablet: async ({ origins }, use) => {
    const tablet = await startBrowser(async (context) => {
      context.on('request', (request) => origins.add(new URL(request.url()).origin))
    })
    await use(tablet)
    await tablet.dispose()
  },
})

export { expect } from '@playwright/test'
