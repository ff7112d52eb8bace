import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium.ts'

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './tests/support/prepared-folder.ts',
  // Each worker has a service of its own, each journey its own browser.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 600_000,
  // A busy machine is slow, not wrong.
  expect: { timeout: 45_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1180, height: 820 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    launchOptions: { executablePath: findChromium() ?? '', args: [...CHROMIUM_FLAGS] },
  },
})
