// Spreekuur in the middle of the work, with all that a visitor must not learn of it.
import { instantOf } from '../../src/domain/calendar.ts'
import type { Beginning, Tablet } from './journey.ts'
import { hia } from './releases.ts'
import { answerIntake, openHour, recordIntake, startIntake, writeNote } from './screens.ts'

export const PIN = '4711'
export const NOTE = 'merkteken-vragenlijst-7312'
const visit = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2', next: 'ready' }
const at = (date: string, time: string) => new Date(instantOf(date, time, hia.timeZone))

/** Spreekuur with a visit and its note, and all that a visitor must not learn of it. */
export async function atWork(tablet: Tablet, { lockTimes }: Pick<Beginning, 'lockTimes'> = {}) {
  const page = await tablet.setUp(hia, { time: at('2026-11-04', '18:55'), pin: PIN, lockTimes })
  await openHour(page)
  await startIntake(page)
  const intake = page.url().split('/').at(-1) ?? ''
  await answerIntake(page, hia, visit)
  await writeNote(page, NOTE)
  await recordIntake(page)
  return {
    page,
    intake,
    marks: [NOTE, hia.name.nl, 'Anke', 'Balie 1', '18.5', 'Bezoek 1', 'Komt: Samen', 'Herstel'],
  }
}
