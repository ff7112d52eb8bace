// Guesses: the cost of a wrong passphrase on this machine, and of guessing four words that were drawn at random.
import { argon2Sync } from 'node:crypto'
import { cpus } from 'node:os'
import type { BrowserContext } from '@playwright/test'
import { newKdfParameters } from '../../src/vault/kdf.ts'
import { startBrowser } from '../support/browser.ts'
import { setUpTablet } from '../support/first-run.ts'
import { lock, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { serveApp } from '../support/serve-app.ts'
import type { Kind } from './kind.ts'
import { expect } from './patience.ts'

/** The least cost of a guess, in milliseconds, where the tablet itself works it out. */
const FLOOR = 300
/** Words on a list, and words in a passphrase. */
const [LIST, WORDS] = [7_776, 4]
/** Guesses a second by an attacker with hardware for it: ten thousand times 64 MiB at once. */
const HARDWARE = 10_000
const YEAR = 365.25 * 24 * 3_600

export const guesses: Kind = {
  name: 'guesses',
  unit: 'guesses',
  size: 10,
  browser: true,
  async run(size) {
    const app = await serveApp()
    const derivations: number[] = []
    const browser = await startBrowser({ prepare: (context) => timeDerivations(context, derivations) })
    try {
      const page = browser.page()
      await setUpTablet(page, app.address, hia)
      const wrong: number[] = []
      for (let guess = 0; guess < size; guess++) {
        await lock(page)
        derivations.length = 0
        await unlock(page, `lamp fiets wolk ${guess}`)
        await expect(page.getByText('Die wachtzin klopt niet.').first()).toBeVisible()
        wrong.push(...derivations)
        // After a few wrong tries in a row the tablet makes one wait; a right one begins anew.
        await unlock(page)
        await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
      }
      const tablet = median(wrong)
      const machine = median(Array.from({ length: size }, derive))
      const half = LIST ** WORDS / 2
      const years = (perSecond: number) => `${Math.round(half / perSecond / YEAR).toLocaleString('en')} years`
      return {
        faults: tablet >= FLOOR ? [] : [`a wrong passphrase costs ${tablet.toFixed(0)} ms, less than ${FLOOR} ms`],
        figures: `a wrong passphrase costs ${tablet.toFixed(0)} ms in the browser (median of ${wrong.length}), ${machine.toFixed(0)} ms in native code on one core of ${cpus()[0]?.model ?? 'this machine'}; half of all ${WORDS} words of ${LIST}: ${half.toExponential(1)} guesses, ${years(1000 / machine)} on that core, ${years(HARDWARE)} at ${HARDWARE.toLocaleString('en')} guesses a second`,
      }
    } finally {
      await browser.dispose()
      await app.close()
    }
  },
}

/** Argon2id as an attacker would run it: native, one after the other. */
function derive(): number {
  const { memoryKiB: memory, iterations: passes, parallelism, salt: nonce } = newKdfParameters()
  const begin = performance.now()
  argon2Sync('argon2id', { message: Buffer.from('lamp'), nonce, parallelism, tagLength: 32, memory, passes })
  return performance.now() - begin
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Notes how long every derivation of a key takes in the pages of this context, in milliseconds. */
async function timeDerivations(context: BrowserContext, derivations: number[]): Promise<void> {
  await context.exposeBinding('derived', (_, milliseconds: number) => void derivations.push(milliseconds))
  await context.addInitScript(() => {
    const { derived } = globalThis as typeof globalThis & { readonly derived: (milliseconds: number) => void }
    const Original = globalThis.Worker
    globalThis.Worker = class extends Original {
      override postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions) {
        if (typeof message === 'object' && message !== null && 'passphrase' in message) {
          const begin = performance.now()
          this.addEventListener('message', () => derived(performance.now() - begin), { once: true })
        }
        super.postMessage(message, transfer as StructuredSerializeOptions)
      }
    }
  })
}
