// The programs that the suites need and the machine lacks: Debian's packages as root, with one line that says so.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findAge } from '../tests/support/age-tool.ts'
import { findChromium, isQuickChromium } from '../tests/support/chromium.ts'
import { findStrace } from '../tests/support/strace.ts'

const run = (command: string, ...parameters: string[]) => spawnSync(command, parameters, { stdio: 'inherit' })
const isDebianRoot = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

function installPackage(name: string): void {
  console.log(`No ${name} on this machine: installing the Debian package "${name}" with apt-get.`)
  run('apt-get', 'update', '-q')
  run('apt-get', 'install', '-q', '-y', '--no-install-recommends', name)
}

/** A browser, on Debian the one that starts quickest; elsewhere Playwright's own download. */
export function ensureChromium(): string {
  if (isDebianRoot() && !isQuickChromium(findChromium())) installPackage('chromium-headless-shell')
  if (!findChromium() && isDebianRoot()) installPackage('chromium')
  else if (!findChromium()) {
    console.log('No Chromium on this machine: Playwright downloads its own with "playwright install chromium".')
    run('playwright', 'install', 'chromium')
  }
  const installed = findChromium()
  if (!installed) throw new Error('Chromium could not be installed. Install it by hand, or set CHROMIUM to its path.')
  return installed
}

/** The age tool; where it can't be had, the tests against it are skipped, and the report says so. */
export function ensureAge(): void {
  if (!findAge() && isDebianRoot()) installPackage('age')
  if (!findAge()) console.log('No age on this machine: backups are not tried with the standard tool.')
}

/** Watches the system calls of a browser; where it can't be had, the tests that need it say so. */
export function ensureStrace(): void {
  if (!findStrace() && isDebianRoot()) installPackage('strace')
}
