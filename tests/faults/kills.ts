// Kills: Chromium, every process of it, is killed at a random moment of work and started again on the same profile. What the
// screen had said was kept must be there, and the old or the new passphrase must open.
import type { BrowserContext } from '@playwright/test'
import { startBrowser, type TabletBrowser } from '../support/browser.ts'
import { killWhole } from '../support/processes.ts'
import { hia } from '../support/releases.ts'
import { installed, openHour, setUpTablet } from '../support/screens.ts'
import { serveApp } from '../support/serve-app.ts'
import { PASSPHRASE } from '../support/tablet.ts'
import { watchScreen } from '../support/watched-screen.ts'
import type { Activity, StartActivity, Tablet } from './kills/activity.ts'
import { drafts } from './kills/drafts.ts'
import { passphrase } from './kills/passphrase.ts'
import { saving } from './kills/saving.ts'
import { tearLog } from './kills/torn-log.ts'
import type { Findings, Kind } from './kind.ts'
import { openAgain } from './open-again.ts'
import { pick, randomFrom } from './random.ts'

/** What a tablet may be doing when it dies. */
const activities: Readonly<Record<string, StartActivity>> = { saving, drafts, passphrase }

/** When it dies: whenever, as the page begins to write, or as the screen says that something is kept. */
const moments = ['any', 'write', 'acknowledged'] as const
type Moment = (typeof moments)[number]

/** After so many kills another tablet is set up. */
const LIVES = 20
/** Milliseconds within which a life ends: a passphrase change takes most of them. */
const LIFE = 2_500
/** Milliseconds within which a life ends after the write or the acknowledgement that it waited for. */
const SHORTLY = 10

interface Options {
  readonly activities?: Readonly<Record<string, StartActivity>>
  readonly moments?: readonly Moment[]
  /** What is wrong with the browser of the tablet, for a fault that must be found. */
  readonly plant?: (context: BrowserContext) => Promise<void>
  /** What happens to the profile of a killed browser before it starts again. */
  readonly afterKill?: (browser: TabletBrowser, random: () => number) => void
}

interface Tally {
  readonly kills: Map<string, number>
  acknowledged: number
}

export async function killFindings(size: number, seed: number, options: Options = {}): Promise<Findings> {
  const app = await serveApp()
  const faults: string[] = []
  const tally: Tally = { kills: new Map(), acknowledged: 0 }
  try {
    for (let done = 0; done < size; done += LIVES)
      faults.push(...(await oneTablet(app.address, Math.min(LIVES, size - done), seed + done, tally, options)))
  } finally {
    await app.close()
  }
  if (tally.acknowledged === 0) faults.push('nothing was acknowledged, so nothing could be lost')
  const during = [...tally.kills].map(([what, count]) => `${count} ${what}`).join(', ')
  return {
    faults,
    figures: `${size} kills (${during}), ${tally.acknowledged} things acknowledged, ${faults.length} lost or locked out`,
  }
}

export const kills: Kind = { name: 'kills', unit: 'kills', size: 200, browser: true, run: killFindings }

/** A kill leaves what was written; a power cut also tears off what was being written. */
export const powerCuts: Kind = {
  name: 'power-cuts',
  unit: 'cuts',
  size: 40,
  browser: true,
  run: (size, seed) => killFindings(size, seed, { afterKill: tearLog }),
}

async function oneTablet(
  address: string,
  lives: number,
  seed: number,
  tally: Tally,
  { activities: table = activities, moments: among = moments, plant = async () => {}, afterKill = () => {} }: Options,
): Promise<readonly string[]> {
  const screen = watchScreen()
  const browser = await startBrowser(async (context) => {
    await plant(context)
    await screen.prepare(context)
  })
  // What is drawn for the kills must not depend on how far the work had come.
  const [drawn, random] = [randomFrom(seed), randomFrom(seed + 1)]
  let onAcknowledged = () => {}
  const tablet: Tablet = {
    page: browser.page,
    screen,
    random,
    passphrases: [PASSPHRASE],
    acknowledge(things = 1) {
      tally.acknowledged += things
      onAcknowledged()
    },
  }
  /** Resolves with null when it is time to kill. */
  const timeToKill = (moment: Moment) =>
    new Promise<null>((resolve) => {
      const part = drawn()
      const within = (milliseconds: number) => setTimeout(resolve, part * milliseconds, null)
      let skipped = Math.floor(drawn() * 3)
      if (moment === 'any') return void within(LIFE)
      const late = setTimeout(resolve, 2 * LIFE, null)
      const signal = () => {
        if (skipped-- !== 0) return
        clearTimeout(late)
        within(SHORTLY)
      }
      if (moment === 'write') screen.onWrite(signal)
      else onAcknowledged = signal
    })

  const faults: string[] = []
  const started = new Map<string, Activity>()
  try {
    await setUpTablet(browser.page(), address, hia)
    await installed(browser.page())
    await openHour(browser.page())
    for (let life = 1; life <= lives; life++) {
      const name = pick(Object.keys(table), drawn)
      const activity = started.get(name) ?? table[name]?.(tablet)
      if (!activity) throw new Error(`no activity ${name}`)
      started.set(name, activity)
      const where = `seed ${seed}, kill ${life}, during ${name}`

      screen.forget()
      const ended = activity.act().then(
        () => 'it ended by itself',
        (error: unknown) => `it ended by itself: ${error}`,
      )
      const early = await Promise.race([ended, timeToKill(pick(among, drawn))])
      await killWhole(browser)
      if (early !== null) faults.push(`${where}: ${early}`)
      afterKill(browser, drawn)
      tally.kills.set(name, (tally.kills.get(name) ?? 0) + 1)

      await browser.restart()
      // Whatever the killed life was still waiting for must not go on in the next one.
      const said = screen.forget()
      const opened = await openAgain(browser.page(), address, tablet.passphrases)
      if ('fault' in opened) {
        faults.push(`${where}: ${opened.fault}`)
        break
      }
      tablet.passphrases = [opened.with]
      for (const each of started.values()) faults.push(...(await each.look(said)).map((fault) => `${where}: ${fault}`))
    }
    return faults
  } finally {
    await browser.dispose()
  }
}
