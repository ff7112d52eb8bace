// Counting, quicker than the disk, and recording intakes. A counter that shows a number has it on the disk.

import { pick } from '../../../scripts/headless/random.ts'
import { COUPLE, hia } from '../../support/releases.ts'
import { answerIntake, goTo, recordIntake, startIntake, writeNote } from '../../support/screens.ts'
import { readCounts } from '../../support/watched-screen.ts'
import { expect } from '../patience.ts'
import type { StartActivity } from './activity.ts'

/** The other count that recording changes. */
const VISIT = 'Bezoek'

interface Recorded {
  readonly id: string
  readonly note: string
}

export const saving: StartActivity = (tablet) => {
  const { screen, random } = tablet
  /** How often each counter went up at most: a tap that was under way may have been written or not. */
  const atMost = new Map<string, number>()
  /** Of earlier lives: found, and opened. */
  const kept: Recorded[] = []
  let recorded: Recorded[] = []
  let notes = 0

  async function count() {
    const page = tablet.page()
    await expect(page.getByRole('button', { name: `+ ${VISIT}` })).toBeVisible()
    const name = pick(Object.keys(await page.evaluate(readCounts)), random)
    const times = 1 + Math.floor(random() * 6)
    const target = (atMost.get(name) ?? 0) + times
    atMost.set(name, target)
    const counted = screen.until(({ counts }) => counts[name] === target)
    // All at once, as a hurried thumb does: the later taps come while the earlier ones are being written.
    await page.getByRole('button', { name: `+ ${name}` }).evaluate((button: HTMLElement, times) => {
      for (let tap = 0; tap < times; tap++) button.click()
    }, times)
    await counted
    tablet.acknowledge(times)
  }

  async function record() {
    const page = tablet.page()
    const note = `opgeslagen notitie ${++notes}`
    await startIntake(page)
    const id = page.url().split('/').at(-1) ?? ''
    await answerIntake(page, hia, COUPLE)
    await writeNote(page, note)
    atMost.set(VISIT, (atMost.get(VISIT) ?? 0) + 1)
    await recordIntake(page)
    recorded.push({ id, note })
    tablet.acknowledge()
  }

  async function lookAt({ id, note }: Recorded): Promise<readonly string[]> {
    const page = tablet.page()
    const change = page.locator(`button[aria-describedby="visit-${id}"]`, { hasText: 'Wijzig' })
    if ((await change.count()) === 0) return [`the visit with "${note}" was recorded and is not there`]
    await change.click()
    const found = await page.getByLabel('Notitie').inputValue()
    await page.getByRole('button', { name: 'Terug zonder wijzigen' }).click()
    await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()
    return found === note ? [] : [`the visit with "${note}" was recorded and has "${found}"`]
  }

  return {
    async act() {
      await goTo(tablet.page(), 'Spreekuur')
      for (;;) await (random() < 0.8 ? count() : record())
    },

    async look(said) {
      const page = tablet.page()
      await goTo(page, 'Spreekuur')
      await expect(page.getByRole('button', { name: `+ ${VISIT}` })).toBeVisible()
      const faults: string[] = []
      const found = await page.evaluate(readCounts)
      const shown = said.findLast(({ counts }) => VISIT in counts)?.counts ?? {}
      for (const [name, count] of Object.entries(found)) {
        if (count < (shown[name] ?? 0)) faults.push(`"${name}" showed ${shown[name]} and is ${count}`)
        if (count > (atMost.get(name) ?? 0))
          faults.push(`"${name}" was tapped ${atMost.get(name)} times and is ${count}`)
        atMost.set(name, count)
      }
      for (const each of recorded) faults.push(...(await lookAt(each)))
      const ids = await page.locator('[id^="visit-"]').evaluateAll((rows) => rows.map(({ id }) => id))
      for (const { id, note } of kept)
        if (!ids.includes(`visit-${id}`)) faults.push(`the visit with "${note}" was there and has gone`)
      kept.push(...recorded)
      recorded = []
      return faults
    },
  }
}
