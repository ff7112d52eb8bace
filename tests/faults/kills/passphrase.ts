// Changing the passphrase, again and again. Once the screen calls it changed, only the new one may open.
import type { Page } from '@playwright/test'
import { chooseOwnPassphrase } from '../../support/first-run.ts'
import { goTo } from '../../support/screens.ts'
import { expect } from '../patience.ts'
import type { StartActivity } from './activity.ts'

export const passphrase: StartActivity = (tablet) => {
  let changes = 0
  return {
    async act() {
      for (;;) {
        const current = tablet.passphrases[0] ?? ''
        const next = `lamp fiets wolk brug ${++changes}`
        tablet.passphrases = [current, next]
        await changePassphrase(tablet.page(), current, next)
        tablet.passphrases = [next]
        tablet.acknowledge()
      }
    },
    // Whether the tablet opens was checked before this look.
    look: async () => [],
  }
}

async function changePassphrase(page: Page, current: string, next: string): Promise<void> {
  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Mijn wachtzin en herstelcode' }).click()
  await page.getByLabel('Huidige wachtzin').fill(current)
  await chooseOwnPassphrase(page, next)
  await page.getByRole('button', { name: 'Wijzig wachtzin' }).click()
  await expect(page.getByText('Je wachtzin is gewijzigd.')).toBeVisible()
}
