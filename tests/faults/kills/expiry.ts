// Week after week: an hour with a note is held, and the tablet is put away until the same moment of the next week. Keys of new
// weeks are made, and those whose time is up are destroyed.
import { addDays, type LocalDate, localDate, mondayOf, weekOf } from '../../../src/domain/calendar.ts'
import type { Profile } from '../../../src/domain/profile.ts'
import { makeFormats } from '../../../src/i18n/formats.ts'
import { COUPLE, hia } from '../../support/releases.ts'
import { answerIntake, closeHour, goTo, openHour, recordIntake, startIntake, writeNote } from '../../support/screens.ts'
import { openAgain } from '../open-again.ts'
import { expect } from '../patience.ts'
import type { StartActivity } from './activity.ts'

/** Notes outlive one change of the week, and not the second. */
export const shortTerm: Profile = {
  ...hia,
  id: 'korte-termijn',
  name: { nl: 'Korte termijn', en: 'Short term' },
  noteDays: 14,
}

const WEEK = 7 * 86_400_000
const { fullDate } = makeFormats('nl', shortTerm.timeZone)

interface Written {
  readonly visit: string
  readonly text: string
  readonly erasedOn: LocalDate
  /** Whether the screen called it recorded. */
  said: boolean
}

export const expiry: StartActivity = (tablet) => {
  const { random } = tablet
  const notes: Written[] = []

  const today = () => localDate(tablet.date?.getTime() ?? 0, shortTerm.timeZone)
  /** Without a network the day of use before this one is the last that is certain. */
  const isDue = ({ erasedOn }: Written) => erasedOn <= addDays(today(), -7)

  async function isOpen(): Promise<boolean> {
    const page = tablet.page()
    await goTo(page, 'Spreekuur')
    const close = page.getByRole('button', { name: 'Sluit spreekuur' })
    await expect(close.or(page.getByRole('button', { name: 'Open spreekuur' }))).toBeVisible()
    return close.isVisible()
  }

  async function hold() {
    const page = tablet.page()
    if (!(await isOpen())) await openHour(page)
    // Of a life that ended before it was recorded.
    const draft = page.getByRole('button', { name: 'Weggooien' })
    if (await draft.isVisible()) await draft.click()
    await expect(draft).toBeHidden()
    await startIntake(page)
    await answerIntake(page, shortTerm, COUPLE)
    const note: Written = {
      visit: page.url().split('/').at(-1) ?? '',
      text: `notitie nummer ${notes.length + 1}`,
      erasedOn: addDays(mondayOf(weekOf(today())), shortTerm.noteDays),
      said: false,
    }
    notes.push(note)
    await writeNote(page, note.text)
    await recordIntake(page)
    note.said = true
    tablet.acknowledge()
    await closeHour(page)
    tablet.acknowledge()
  }

  async function nextWeek() {
    const page = tablet.page()
    await page.goto('about:blank')
    tablet.date = new Date((tablet.date?.getTime() ?? 0) + WEEK)
    await page.clock.setSystemTime(tablet.date)
    const opened = await openAgain(page, tablet.address, tablet.passphrases)
    if ('fault' in opened) throw new Error(opened.fault)
    await expect.poll(overdue).toEqual([])
    tablet.acknowledge()
  }

  /** The notes whose time is up and whose rows are there all the same. */
  async function overdue(): Promise<readonly string[]> {
    const rows = await tablet.page().evaluate(noteRows)
    return notes.filter((note) => isDue(note) && rows.includes(note.visit)).map(({ text }) => text)
  }

  /** The notes under Mijn notities: each text with the words about its end. */
  async function read(): Promise<ReadonlyMap<string, string>> {
    const page = tablet.page()
    await goTo(page, 'Spreekuur')
    await page.getByRole('link', { name: 'Mijn notities' }).click()
    await expect(page.getByRole('heading', { name: 'Mijn notities', level: 1 })).toBeVisible()
    const found = await page
      .locator('.notes__note')
      .evaluateAll((cards) =>
        cards.map((card) => [...card.querySelectorAll('p')].map((each) => each.textContent ?? '')),
      )
    return new Map(found.map(([text = '', end = '']) => [text, end]))
  }

  return {
    async act() {
      for (;;) {
        if (random() < 0.6 && !(await isOpen())) await nextWeek()
        await hold()
      }
    },

    async look() {
      const faults: string[] = []
      // Erasing goes on when the tablet is opened, and nobody waits for it.
      await expect
        .poll(overdue)
        .toEqual([])
        .catch(async () => faults.push(`still on the disk although their time is up: ${await overdue()}`))
      const found = await read()
      for (const note of notes) {
        const { text, erasedOn } = note
        if (isDue(note) && found.has(text)) faults.push(`"${text}" was to be erased on ${erasedOn} and is there`)
        if (isDue(note) || !note.said) continue
        const end = `wordt gewist op ${fullDate(erasedOn)}`
        if (found.get(text) !== end) faults.push(`"${text}", which ${end}, is there with "${found.get(text)}"`)
      }
      return faults
    },
  }
}

/** Runs in the page: which notes have a row in the database. */
async function noteRows(): Promise<readonly string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('inloop'))
  const keys = await done(database.transaction('notes').objectStore('notes').getAllKeys())
  database.close()
  return keys.map(String)
}
