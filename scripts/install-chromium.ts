// A browser for the suites, where the machine has none: Debian's package as root, else Playwright's own download.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from '../tests/support/chromium.ts'

export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  console.log(
    debian
      ? 'No Chromium on this machine: installing the Debian package "chromium" with apt-get.'
      : 'No Chromium on this machine: Playwright downloads its own with "playwright install chromium".',
  )
  const run = (command: string, ...parameters: string[]) => spawnSync(command, parameters, { stdio: 'inherit' })
  if (debian) {
    run('apt-get', 'update', '-q')
    run('apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium')
  } else run('playwright', 'install', 'chromium')
  const installed = findChromium()
  if (!installed) throw new Error('Chromium could not be installed. Install it by hand, or set CHROMIUM to its path.')
  return installed
}
