// An empty tablet comes back from a reservekopie. Until the screen shows its recovery code the tablet may be as new;
// from then on it is whole, and there is no state in between.

import { must, PASSPHRASE, setUp } from '../../../scripts/headless/tablet.ts'
import { ageHere } from '../../../src/backup/age.ts'
import { sealBackup } from '../../../src/backup/file.ts'
import { DAY } from '../../../src/domain/calendar.ts'
import { newDraft } from '../../../src/domain/visit.ts'
import { gather } from '../../../src/storage/backups.ts'
import { FILE_PASSPHRASE } from '../../support/backup.ts'
import { writeDownCode } from '../../support/first-run.ts'
import { coverButton } from '../../support/lock.ts'
import { COUPLE, hia } from '../../support/releases.ts'
import { putBack } from '../../support/scenario-backup.ts'
import { figures, goTo } from '../../support/screens.ts'
import { openAgain } from '../open-again.ts'
import { expect } from '../patience.ts'
import type { StartActivity } from './activity.ts'

const HOURS = 4
const VISITS = 3

/** Of a tablet on which an hour was held in each of the last weeks, with a note at each visit; the last hour is still open. */
async function makeFile() {
  const now = Date.now()
  const { clock, start } = await setUp(hia, now - HOURS * 7 * DAY)
  const tablet = await start()
  const { book, hours, intakes, store } = tablet
  const visits: { readonly id: string; readonly note: string }[] = []
  for (let held = 1; held <= HOURS; held++) {
    clock.now = now - (HOURS - held) * 7 * DAY
    must(await hours.open(true))
    for (let visit = 1; visit <= VISITS; visit++) {
      const id = must(await hours.startIntake())
      const note = `notitie ${visit} van spreekuur ${held}`
      must(await intakes.record({ ...newDraft(id, book.person, clock.now), answers: COUPLE, note }))
      visits.push({ id, note })
    }
    if (held < HOURS) must(await hours.close())
  }
  const backup = must(await gather(store, { person: book.person, now, notes: true }))
  // A quick key: this test doesn't measure how slow scrypt is.
  const buffer = Buffer.from(await sealBackup(ageHere(1), backup, FILE_PASSPHRASE))
  const file = { name: 'balie.inloop.age', mimeType: 'application/octet-stream', buffer }
  return { file, visits, open: visits.slice(-VISITS) }
}

let made: ReturnType<typeof makeFile> | undefined
/** One for all tablets of a run. */
const reservekopie = () => {
  made ??= makeFile()
  return made
}

export const restore: StartActivity = (tablet) => {
  const { address } = tablet

  const bringBack = async () => putBack(tablet.page(), address, (await reservekopie()).file)

  async function goIn() {
    await writeDownCode(tablet.page())
    await expect(coverButton(tablet.page())).toBeVisible()
  }

  /** The records that differ from the file's. */
  async function missing(): Promise<readonly string[]> {
    const page = tablet.page()
    const { visits, open } = await reservekopie()
    const faults: string[] = []
    await goTo(page, 'Totalen')
    await expect(page.locator('dl.figures')).toBeVisible()
    const { Spreekuren, Bezoeken } = await figures(page)
    if (Spreekuren !== HOURS - 1 || Bezoeken !== visits.length)
      faults.push(`${HOURS - 1} hours with ${visits.length} visits are ${Spreekuren} with ${Bezoeken}`)
    await goTo(page, 'Spreekuur')
    await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()
    for (const { id, note } of open)
      if ((await page.locator(`#visit-${id}`).count()) === 0) faults.push(`the visit with "${note}" is not there`)
    await page.getByRole('link', { name: 'Mijn notities' }).click()
    await expect(page.getByRole('heading', { name: 'Mijn notities', level: 1 })).toBeVisible()
    const notes = await page.locator('.notes__text').allTextContents()
    for (const { note } of visits) if (!notes.includes(note)) faults.push(`"${note}" is not there`)
    return faults
  }

  return {
    async act() {
      // From here on it may come back at any moment.
      tablet.passphrases = [null, PASSPHRASE]
      await bringBack()
      tablet.passphrases = [PASSPHRASE]
      tablet.acknowledge()
      await goIn()
      await new Promise<never>(() => {})
    },

    async look() {
      if (tablet.passphrases[0] !== null) return missing()
      // Nothing came back, so nothing may stop the second attempt, or the opening of the tablet that it makes.
      await bringBack()
      await goIn()
      const opened = await openAgain(tablet.page(), address)
      return 'fault' in opened ? [`after restoring once more ${opened.fault}`] : missing()
    },
  }
}
