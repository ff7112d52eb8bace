// Finds the Chromium or Chrome that the browser suites run in.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/**
 * The same engine without windows, of Debian: it starts in a tenth of the time, and a journey starts it at least once. Not the
 * wrapper on the path, which would die in the place of the browser when a tablet is killed.
 */
const HEADLESS = '/usr/lib/chromium/chromium-headless-shell'
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of an installed browser, `CHROMIUM` from the environment first; null where there is none. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const candidates = [process.env['CHROMIUM'] ?? '', HEADLESS, ...onPath, ...ELSEWHERE, chromium.executablePath()]
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null
}

/** Whether the quickest of them is there, or the environment names another. */
export const isQuickChromium = (path: string | null): boolean =>
  path !== null && (path === process.env['CHROMIUM'] || path === HEADLESS)

/** The same, where its absence is a mistake. */
export function chromiumPath(): string {
  const path = findChromium()
  if (!path) throw new Error('No Chromium found. `npm test` installs one; or set CHROMIUM to its path.')
  return path
}

/** Quiet, and without the browser's own requests to anywhere. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--lang=nl-NL',
]
