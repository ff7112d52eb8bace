// Opening a tablet that was killed, or finding that it can't be opened any more.
import type { Page } from '@playwright/test'
import { PASSPHRASE } from '../../scripts/headless/tablet.ts'
import { coverButton, tryPassphrase } from '../support/lock.ts'
import { expect } from './patience.ts'

/** The passphrase that opened it, null when the tablet is as new and may be; or the fault in words. */
export type Opened = { readonly with: string | null } | { readonly fault: string }

/** Tries the passphrases, the newest first; it stands last. Null among them: the tablet may be as new. */
export async function openAgain(
  page: Page,
  address: string,
  passphrases: readonly (string | null)[] = [PASSPHRASE],
): Promise<Opened> {
  const locked = page.getByRole('button', { name: 'Ontgrendel', exact: true })
  const asNew = page.getByRole('heading', { name: 'Tablet aanmelden' })
  const inside = coverButton(page)
  const refused = page.getByText('Die wachtzin klopt niet.').first()
  const damaged = page.getByText('Een deel van de gegevens is beschadigd.').first()
  for (const passphrase of passphrases.toReversed()) {
    await page.goto(`${address}/spreekuur`)
    await expect(locked.or(asNew)).toBeVisible()
    if (await asNew.isVisible())
      return passphrases.includes(null) ? { with: null } : { fault: 'the tablet is as new: all that was on it is lost' }
    if (passphrase === null) continue
    await tryPassphrase(page, passphrase)
    await expect(inside.or(refused).or(damaged)).toBeVisible()
    if (await damaged.isVisible()) return { fault: 'the tablet says that it is damaged' }
    if (await inside.isVisible()) return { with: passphrase }
  }
  return { fault: `locked out: of ${passphrases.length} passphrases none opens` }
}
