// Kills: Chromium, every process of it, is killed at a random moment of work and started again on the same profile. The
// records that the screen had called kept must be there, and the old or the new passphrase must open.
import type { BrowserContext } from '@playwright/test'
import { pick, randomFrom } from '../../scripts/headless/random.ts'
import { startBrowser, type TabletBrowser } from '../support/browser.ts'
import { killWhole } from '../support/processes.ts'
import { serveApp } from '../support/serve-app.ts'
import { BUSY, KEPT, type Said, watchScreen } from '../support/watched-screen.ts'
import type { Activity, Setting, Tablet } from './kills/activity.ts'
import { settings } from './kills/settings.ts'
import { tearLog } from './kills/torn-log.ts'
import type { Findings, Kind } from './kind.ts'
import { openAgain } from './open-again.ts'

/** When a tablet dies: whenever, as the page begins to write, or as the screen says that something is kept. */
const moments = ['any', 'write', 'acknowledged'] as const
type Moment = (typeof moments)[number]

/** Milliseconds within which a life ends after the write or the acknowledgement that it waited for. */
const SHORTLY = 10

interface Options {
  /** By name; all of them where this is absent. */
  readonly activities?: readonly string[]
  readonly moments?: readonly Moment[]
  /** The fault in the tablet's browser that must be found. */
  readonly plant?: (context: BrowserContext) => Promise<void>
  /** Changes the profile of a killed browser before it starts again. */
  readonly afterKill?: (browser: TabletBrowser, random: () => number) => void
}

/** Of each activity. */
type Tallies = Map<string, { readonly kills: number; readonly acknowledged: number }>

export async function killFindings(size: number, seed: number, options: Options = {}): Promise<Findings> {
  const app = await serveApp()
  const faults: string[] = []
  const tallies: Tallies = new Map()
  try {
    for (const { setting, from, to } of shares(size, options))
      for (let done = from; done < to; done += setting.lives)
        faults.push(
          ...(await oneTablet(app.address, setting, Math.min(setting.lives, to - done), seed + done, tallies, options)),
        )
  } finally {
    await app.close()
  }
  const all = [...tallies.values()].reduce((sum, { acknowledged }) => sum + acknowledged, 0)
  if (all === 0) faults.push('nothing was acknowledged, so nothing could be lost')
  const during = [...tallies]
    .map(([what, { kills, acknowledged }]) => `${what} ${kills} and ${acknowledged}`)
    .join(', ')
  return {
    faults,
    figures: `${size} kills, ${all} things acknowledged (${during}), ${faults.length} lost or locked out`,
  }
}

/** Every activity has as many kills as any other, as far as they can be shared out. */
function shares(size: number, { activities }: Options) {
  const chosen = settings.map((setting) => ({
    ...setting,
    activities: Object.fromEntries(
      Object.entries(setting.activities).filter(([name]) => activities?.includes(name) ?? true),
    ),
  }))
  const counts = chosen.map((setting) => Object.keys(setting.activities).length)
  const all = counts.reduce((sum, count) => sum + count, 0)
  let before = 0
  return chosen.map((setting, index) => {
    const from = Math.round((size * before) / all)
    before += counts[index] ?? 0
    return { setting, from, to: Math.round((size * before) / all) }
  })
}

export const kills: Kind = { name: 'kills', unit: 'kills', size: 200, browser: true, run: killFindings }

/** A kill leaves all finished writes; a power cut also tears off the write under way. */
export const powerCuts: Kind = {
  name: 'power-cuts',
  unit: 'cuts',
  size: 40,
  browser: true,
  run: (size, seed) => killFindings(size, seed, { activities: ['saving', 'drafts', 'passphrase'], afterKill: tearLog }),
}

async function oneTablet(
  address: string,
  { begin, activities, life: longest, among, passphrases, date }: Setting,
  lives: number,
  seed: number,
  tallies: Tallies,
  { moments: chosen = moments, plant = async () => {}, afterKill = () => {} }: Options,
): Promise<readonly string[]> {
  const screen = watchScreen()
  // The draws for the kills must not depend on the progress of the work.
  const [drawn, random] = [randomFrom(seed), randomFrom(seed + 1)]
  let onAcknowledged = () => {}
  let acknowledged = 0
  const tablet: Tablet = {
    page: () => browser.page(),
    address,
    screen,
    random,
    passphrases,
    date,
    acknowledge(things = 1) {
      acknowledged += things
      onAcknowledged()
    },
  }
  const browser = await startBrowser({
    prepare: async (context) => {
      if (tablet.date) await context.clock.install({ time: tablet.date })
      await plant(context)
      await screen.prepare(context)
    },
  })
  /** Resolves with null when it is time to kill. */
  const timeToKill = (moment: Moment) =>
    new Promise<null>((resolve) => {
      const part = drawn()
      const within = (milliseconds: number) => setTimeout(resolve, part * milliseconds, null)
      const position = drawn()
      if (moment === 'any') return void within(longest)
      let skipped = Math.floor(position * among[moment])
      const late = setTimeout(resolve, 2 * longest, null)
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
    await begin(tablet)
    for (let life = 1; life <= lives; life++) {
      const name = pick(Object.keys(activities), drawn)
      const activity = started.get(name) ?? activities[name]?.(tablet)
      if (!activity) throw new Error(`no activity ${name}`)
      started.set(name, activity)
      const where = `seed ${seed}, kill ${life}, during ${name}`

      screen.forget()
      acknowledged = 0
      const ended = activity.act().then(
        () => 'it ended by itself',
        (error: unknown) => `it ended by itself: ${error}`,
      )
      const early = await Promise.race([ended, timeToKill(pick(chosen, drawn))])
      await killWhole(browser)
      if (early !== null) faults.push(`${where}: ${early}`)
      afterKill(browser, drawn)
      const before = tallies.get(name) ?? { kills: 0, acknowledged: 0 }
      tallies.set(name, { kills: before.kills + 1, acknowledged: before.acknowledged + acknowledged })

      await browser.restart()
      // The work that the killed life was still waiting for must not go on in the next one.
      const said = screen.forget()
      const opened = await openAgain(browser.page(), address, tablet.passphrases)
      if ('fault' in opened) {
        faults.push(`${where}: ${opened.fault}`)
        break
      }
      tablet.passphrases = [opened.with]
      for (const each of started.values()) faults.push(...(await each.look(said)).map((fault) => `${where}: ${fault}`))
      faults.push(...complaintsIn([...said, ...screen.forget()]).map((words) => `${where}: the screen says "${words}"`))
    }
    return faults
  } finally {
    await browser.dispose()
  }
}

/** The frame's words on saving, except that it is under way or done. */
const complaintsIn = (said: readonly Said[]): readonly string[] =>
  said.flatMap(({ saving }) => (saving === null || saving === BUSY || saving === KEPT ? [] : [saving]))
