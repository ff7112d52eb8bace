import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium.ts'

/** The long run, `npm run prove`, sets this: it takes more files, and there is more in each. */
const atLength = process.env['PROVE'] !== undefined

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  testIgnore: atLength ? [] : '**/*.proof.spec.ts',
  outputDir: 'test-results',
  globalSetup: './tests/support/prepared-folder.ts',
  // Each worker has a service of its own, each journey its own browser.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // A busy machine is slow, not wrong: these end a journey that waits for what can't come.
  timeout: 1_800_000,
  expect: { timeout: 180_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1180, height: 820 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    launchOptions: { executablePath: findChromium() ?? '', args: [...CHROMIUM_FLAGS] },
  },
})
