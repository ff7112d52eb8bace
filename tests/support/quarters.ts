// A tablet that goes from one quarter to the next, so that it has messages to share.
import type { Page } from '@playwright/test'
import { type Instant, instantOf } from '../../src/domain/calendar.ts'
import { hia } from './hia.ts'
import { lock, unlock } from './lock.ts'
import { closeHour, goTo, openHour } from './screens.ts'

export const at = (date: string, time = '12:00'): Instant => instantOf(date, time, hia.timeZone)

/** When a tablet begins that `holdOneQuarter` is done with: a week before a quarter ends, and a half-year with it. */
export const BEGINNING = new Date(at('2026-06-24', '18:55'))

/** On Delen at noon of 2 July 2026, the second day of use of its quarter, after one hour with one visit on 24 June: the message of the second quarter waits. */
export async function holdOneQuarter(page: Page): Promise<void> {
  await openHour(page)
  await page.getByRole('button', { name: '+ Bezoek' }).click()
  await page.getByRole('button', { name: '+ Bezoek 1' }).waitFor()
  await closeHour(page)
  await unlockAt(page, at('2026-07-01'))
  await unlockAt(page, at('2026-07-02'))
  await goTo(page, 'Delen')
}

/** The same on 2 October 2026, after one hour without a visit on 23 September: one more message waits. */
export async function holdAnotherQuarter(page: Page): Promise<void> {
  await unlockAt(page, at('2026-09-23', '19:00'))
  await goTo(page, 'Spreekuur')
  await page.getByRole('button', { name: 'Open spreekuur' }).click()
  // The tablet was away for over a month.
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, open spreekuur' }).click()
  await page.getByRole('button', { name: 'Sluit spreekuur' }).waitFor()
  await closeHour(page)
  await unlockAt(page, at('2026-10-01'))
  await unlockAt(page, at('2026-10-02'))
  await goTo(page, 'Delen')
}

export async function unlockAt(page: Page, now: Instant): Promise<void> {
  await page.clock.setSystemTime(now)
  await lock(page)
  await unlock(page)
}
