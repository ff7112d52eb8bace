// Waits longer for a screen than a journey does: here the machine is kept busy on purpose, and slowness is no fault.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect as impatient } from '@playwright/test'

const TIMEOUT = 180_000

export const expect = impatient.configure({ timeout: TIMEOUT })

interface Matchers {
  readonly expectConfig: () => object
  readonly setExpectConfig: (config: object) => void
}

/**
 * The same for the screens of `tests/support`, in a process that is not Playwright's own runner: there five seconds are fixed,
 * and only the runner's own door to them changes that.
 */
export function bePatient(): void {
  const require = createRequire(import.meta.url)
  const playwright = dirname(createRequire(require.resolve('@playwright/test')).resolve('playwright/package.json'))
  const { expectConfig, setExpectConfig }: Matchers = require(join(playwright, 'lib/matchers/expect.js'))
  setExpectConfig({ ...expectConfig(), timeout: TIMEOUT })
}
