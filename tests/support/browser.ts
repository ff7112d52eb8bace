// A Chromium of its own, with a profile on the disk: it can be killed like a tablet whose battery dies, and started again.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'

export interface TabletBrowser {
  readonly profileDir: string
  /** The process that was started; a wrapper's child may be the browser itself. */
  readonly processId: () => number
  readonly context: () => BrowserContext
  readonly page: () => Page
  /** SIGKILL, no goodbye. */
  readonly kill: () => Promise<void>
  /** Ends it as by hand: all that the browser still had to write is on the disk. */
  readonly quit: () => Promise<void>
  /** Starts it again on the same profile, with one fresh page. */
  readonly restart: () => Promise<Page>
  readonly dispose: () => Promise<void>
}

export interface BrowserOptions {
  /** Called for every new context, before its first page loads anything. */
  readonly prepare?: (context: BrowserContext) => Promise<void>
  /** The profile to begin with, which is not changed; an empty one where this is absent. */
  readonly copyOf?: string
  /** The port on this machine that `TABLET_ORIGIN` leads to. */
  readonly port?: number
}

/** The address at which a tablet finds the app, on any port: a browser ties its data to an origin, and ports change. */
export const TABLET_ORIGIN = 'http://inloop.localhost'

const VIEWPORT = { width: 1180, height: 820 }

export async function startBrowser({
  prepare = async () => {},
  copyOf,
  port: appPort,
}: BrowserOptions = {}): Promise<TabletBrowser> {
  const profileDir = mkdtempSync(join(tmpdir(), 'inloop-profile-'))
  if (copyOf !== undefined) cpSync(copyOf, profileDir, { recursive: true })
  const { host } = new URL(TABLET_ORIGIN)
  const rules = appPort === undefined ? [] : [`--host-resolver-rules=MAP ${host} 127.0.0.1:${appPort}`]
  let running: { process: ChildProcess; context: BrowserContext; page: Page } | null = null

  async function start(): Promise<Page> {
    rmSync(join(profileDir, 'DevToolsActivePort'), { force: true })
    const port = portFile(profileDir)
    const child = spawn(
      chromiumPath(),
      [
        ...CHROMIUM_FLAGS,
        ...rules,
        '--headless=new',
        '--disable-gpu',
        '--remote-debugging-port=0',
        `--user-data-dir=${profileDir}`,
        `--window-size=${VIEWPORT.width},${VIEWPORT.height}`,
        'about:blank',
      ],
      { stdio: 'ignore', env: { ...process.env, TZ: 'Europe/Amsterdam', LANGUAGE: 'nl' } },
    )
    const died = new Promise<never>((_, reject) => {
      child.once('exit', (code) => reject(new Error(`Chromium ended (${code}) before it could be reached`)))
    })
    // Killed on purpose later on, it has nobody to tell.
    died.catch(() => undefined)
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await Promise.race([port, died])}`)
    const [context] = browser.contexts()
    if (!context) throw new Error('the browser has no context')
    await prepare(context)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize(VIEWPORT)
    // A step that cannot be taken fails by itself, long before the whole journey does.
    page.setDefaultTimeout(180_000)
    running = { process: child, context, page }
    return page
  }

  const use = () => {
    if (!running) throw new Error('the browser is not running')
    return running
  }

  async function end(how: (running: { process: ChildProcess; context: BrowserContext }) => Promise<void>) {
    if (!running) return
    const ending = running
    running = null
    const ended = new Promise((resolve) => ending.process.once('exit', resolve))
    await how(ending)
    await ended
  }
  const kill = () => end(async ({ process: child }) => void child.kill('SIGKILL'))

  await start()
  return {
    profileDir,
    processId: () => {
      const { pid } = use().process
      if (pid === undefined) throw new Error('the browser has no process')
      return pid
    },
    context: () => use().context,
    page: () => use().page,
    kill,
    quit: () =>
      end(async ({ context }) => {
        const session = await context.browser()?.newBrowserCDPSession()
        await session?.send('Browser.close')
      }),
    restart: start,
    async dispose() {
      await kill()
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The port that Chromium writes into its profile once it listens. */
function portFile(folder: string): Promise<string> {
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      try {
        const [port] = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')
        if (!port) return
        watcher.close()
        resolve(port)
      } catch {
        // Not written yet.
      }
    })
  })
}
