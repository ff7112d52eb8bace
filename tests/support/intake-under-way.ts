// An intake that a counsellor is in the middle of, with content that must not be seen once the tablet is covered.

import type { Beginning, Tablet } from './journey.ts'
import { hia } from './releases.ts'
import { answerIntake, openHour, saved, startIntake, writeNote } from './screens.ts'

export const PIN = '4711'
export const NOTE = 'merkteken-verberg-5120'
export const HEADER_BUTTON = '.frame__bar .button'

/** An intake under way on a tablet that was unlocked with a PIN, and the words of it that must not be perceived. */
export async function intakeUnderWay(tablet: Tablet, begin: Omit<Beginning, 'pin'> = {}) {
  const page = await tablet.setUp(hia, { ...begin, pin: PIN })
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, hia, { party: 'couple' })
  await writeNote(page, NOTE)
  await saved(page)
  const [time = ''] = /\d\d\.\d\d/.exec(await page.getByText(/^Begonnen om /).innerText()) ?? []
  return { page, marks: [NOTE, hia.name.nl, time, 'Herstel voorbij'] }
}
