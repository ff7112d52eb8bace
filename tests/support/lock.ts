// The lock and the cover of a tablet, as a counsellor uses them. Between an unlock and the next lock that a test asks for, a
// page is taken for open: the lock screen there is a fault, and `watchLock` tells it at once.
import { expect, type Page } from '@playwright/test'
import { PASSPHRASE } from '../../scripts/headless/tablet.ts'

const open = new WeakSet<Page>()

const unlockButton = (page: Page) => page.getByRole('button', { name: /^(Ontgrendel|Unlock)$/ })

/** Types the passphrase and waits until the tablet is open. @param pin for Verberg, during this unlock */
export async function unlock(page: Page, passphrase = PASSPHRASE, pin = ''): Promise<void> {
  await tryPassphrase(page, passphrase, pin)
  await opened(page)
}

/** The same, where the tablet may stay locked. */
export async function tryPassphrase(page: Page, passphrase: string, pin = ''): Promise<void> {
  open.delete(page)
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
  if (pin) await page.getByLabel('Pincode voor deze keer').fill(pin)
  await page.getByRole('button', { name: 'Ontgrendel', exact: true }).click()
}

/** Waits until the tablet is open, at any screen; from here on it may lock only where the test wants it. */
export async function opened(page: Page): Promise<void> {
  await expect(coverButton(page)).toBeVisible()
  open.add(page)
}

/** The lock screen, where the test made the tablet lock. */
export async function locked(page: Page): Promise<void> {
  open.delete(page)
  await expect(unlockButton(page)).toBeVisible()
}

/** Locks the tablet from under its cover, unless it has locked itself already: after a long silence it does. */
export async function lock(page: Page): Promise<void> {
  open.delete(page)
  const leave = page.getByRole('button', { name: /^(Vergrendel|Ontgrendel opnieuw)$/ })
  await expect(async () => {
    if (await coverButton(page).isVisible()) await coverButton(page).click({ timeout: 1_000 })
    if (await leave.isVisible()) await leave.click({ timeout: 1_000 })
    await expect(unlockButton(page)).toBeVisible({ timeout: 3_000 })
  }).toPass()
}

export const coverButton = (page: Page) => page.getByRole('button', { name: 'Verberg', exact: true })

/** The cover, and nothing else. */
export const covered = (page: Page): Promise<void> => expect(page.getByRole('heading', { name: 'Pauze' })).toBeVisible()

export async function uncover(page: Page, pin: string): Promise<void> {
  await page.getByLabel('Pincode', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Ga verder' }).click()
}

/** On Meer: the tablet locks as late as it can be told to. */
export async function setLongestLockTimes(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Meer' }).click()
  for (const name of ['Zonder aanraking, na', 'Als de app uit beeld is, na']) {
    const longest = page.getByRole('radiogroup', { name }).getByRole('radio').last()
    await longest.click()
    await expect(longest).toBeChecked()
  }
  await expect(page.getByText('Bewaard op deze tablet', { exact: true })).toBeVisible()
}

/** Calls `tell` as soon as a step of the test, on a page that it takes for open, meets the lock screen. */
export async function watchLock(page: Page, tell: () => void): Promise<void> {
  // A page that the test loads anew has no keys and begins locked. A tablet that locks itself loads anew as well.
  const { goto, reload } = page
  page.goto = (...parameters) => {
    open.delete(page)
    return goto.apply(page, parameters)
  }
  page.reload = (...parameters) => {
    open.delete(page)
    return reload.apply(page, parameters)
  }
  await page.addLocatorHandler(
    unlockButton(page),
    async () => {
      if (open.has(page)) tell()
    },
    { noWaitAfter: true },
  )
}
