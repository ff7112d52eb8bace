// A Chromium of its own, with a profile on the disk: it can be killed like a tablet whose battery dies, and started again.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'

export interface TabletBrowser {
  readonly profileDir: string
  readonly context: () => BrowserContext
  readonly page: () => Page
  /** SIGKILL, no goodbye. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same profile, with one fresh page. */
  readonly restart: () => Promise<Page>
  readonly dispose: () => Promise<void>
}

/** @param prepare called for every new context, before its first page loads anything */
export async function startBrowser(
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
  viewport = { width: 1180, height: 820 },
): Promise<TabletBrowser> {
  const profileDir = mkdtempSync(join(tmpdir(), 'inloop-profile-'))
  let running: { process: ChildProcess; context: BrowserContext; page: Page } | null = null

  async function start(): Promise<Page> {
    rmSync(join(profileDir, 'DevToolsActivePort'), { force: true })
    const port = portFile(profileDir)
    const child = spawn(
      chromiumPath(),
      [
        ...CHROMIUM_FLAGS,
        '--headless=new',
        '--disable-gpu',
        '--remote-debugging-port=0',
        `--user-data-dir=${profileDir}`,
        `--window-size=${viewport.width},${viewport.height}`,
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
    await page.setViewportSize(viewport)
    // A step that cannot be taken fails by itself, long before the whole journey does.
    page.setDefaultTimeout(60_000)
    running = { process: child, context, page }
    return page
  }

  const use = () => {
    if (!running) throw new Error('the browser is not running')
    return running
  }

  async function kill(): Promise<void> {
    if (!running) return
    const { process: child } = running
    running = null
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }

  await start()
  return {
    profileDir,
    context: () => use().context,
    page: () => use().page,
    kill,
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
