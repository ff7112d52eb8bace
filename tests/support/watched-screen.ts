// The words on the tablet's screen, reported the moment that they appear: a killed browser can't be asked any more.
import type { BrowserContext } from '@playwright/test'

/** Times are of the machine's own clock, in milliseconds. */
export interface Said {
  readonly at: number
  /** The words about saving in the frame; null where there is no frame. */
  readonly saving: string | null
  /** The counters of the walk-in hour, by the words on their buttons. */
  readonly counts: Readonly<Record<string, number>>
}

/** The frame's words when all is on the disk. */
export const KEPT = 'Bewaard op deze tablet'
/** And while it is not. */
export const BUSY = 'Bezig met bewaren…'

export interface WatchedScreen {
  /**
   * Everything that was said since the last time, in order; a caller that still waits for a sentence waits for ever.
   */
  readonly forget: () => readonly Said[]
  /** Resolves with the first sentence from now on for which `wanted` holds. */
  readonly until: (wanted: (said: Said) => boolean) => Promise<Said>
  /** Resolves when the next change has been announced as under way, and then as kept or not. */
  readonly untilSettled: () => Promise<Said>
  /** `seen` is called whenever a page begins a transaction that may write or has a file written, until the next `forget`. */
  readonly onWrite: (seen: () => void) => void
  /** For every context, before its pages load anything. */
  readonly prepare: (context: BrowserContext) => Promise<void>
}

export function watchScreen(): WatchedScreen {
  let said: Said[] = []
  const waiting = new Set<(said: Said) => void>()
  const writing = new Set<() => void>()
  const until: WatchedScreen['until'] = (wanted) =>
    new Promise((resolve) => {
      const look = (each: Said) => {
        if (!wanted(each)) return
        waiting.delete(look)
        resolve(each)
      }
      waiting.add(look)
    })
  return {
    until,
    untilSettled() {
      let underWay = false
      return until(({ saving }) => {
        if (saving === BUSY) underWay = true
        return underWay && saving !== BUSY
      })
    },
    forget() {
      const all = said
      said = []
      waiting.clear()
      writing.clear()
      return all
    },
    onWrite: (seen) => void writing.add(seen),
    async prepare(context) {
      await context.exposeBinding('screenSays', (_, each: Said) => {
        said.push(each)
        for (const look of [...waiting]) look(each)
      })
      await context.exposeBinding('pageWrites', () => {
        for (const seen of [...writing]) seen()
      })
      await context.addInitScript(`globalThis.readCounts = ${readCounts}`)
      await context.addInitScript(reportScreen)
    },
  }
}

/** Runs in the page: its counters, by the words on their buttons. */
export function readCounts(): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const counter of document.querySelectorAll('.counter')) {
    const [, name = '', value = ''] = /^\+ (.*) ([\d.]+)$/.exec(counter.textContent ?? '') ?? []
    counts[name] = Number(value.replaceAll('.', ''))
  }
  return counts
}

interface Reporting {
  readonly screenSays: (said: Said) => void
  readonly pageWrites: () => void
  readonly readCounts: typeof readCounts
}

/** Runs in every page before its own scripts. */
function reportScreen(): void {
  const { screenSays, pageWrites, readCounts: count } = globalThis as typeof globalThis & Reporting
  let before = ''
  const look = () => {
    const saving = document.querySelector('.saving')?.textContent ?? null
    const counts = count()
    const now = JSON.stringify([saving, counts])
    if (now === before) return
    before = now
    screenSays({ at: Date.now(), saving, counts })
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })

  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (tables, mode, options) {
    if (mode === 'readwrite') pageWrites()
    return begin.call(this, tables, mode, options)
  }
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: never[]) {
    if (typeof message === 'object' && message !== null && 'write' in message) pageWrites()
    return post.call(this, message, ...rest)
  }
}
