// One intake that is never finished: a tap or a few words at a time, and after each the screen says that it is kept.

import { pick } from '../../../scripts/headless/random.ts'
import type { PersonId } from '../../../src/domain/person.ts'
import { answer, type Draft, fieldsAsked, newDraft, optionsOffered, type VisitId } from '../../../src/domain/visit.ts'
import { hia } from '../../support/releases.ts'
import { goTo, saved, startIntake, writeNote } from '../../support/screens.ts'
import { KEPT } from '../../support/watched-screen.ts'
import { expect } from '../patience.ts'
import type { StartActivity } from './activity.ts'

type Filled = Pick<Draft, 'answers'> & { readonly note: string }

export const drafts: StartActivity = (tablet) => {
  const { screen, random } = tablet
  let id: string | null = null
  /** The draft that the screen called kept; a later draft may have been kept as well. */
  let kept: Filled = { answers: {}, note: '' }
  let trying: Filled | null = null
  let words = 0

  async function open() {
    const page = tablet.page()
    await goTo(page, 'Spreekuur')
    if (id !== null) {
      await page.locator(`button[aria-describedby="draft-${id}"]`, { hasText: 'Verder' }).click()
      await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible()
      return
    }
    await startIntake(page)
    id = page.url().split('/').at(-1) ?? ''
  }

  /** One change, and then the two words that the screen has for it, in their order. */
  async function change(next: Filled, work: () => Promise<unknown>) {
    trying = next
    const settled = screen.untilSettled()
    await work()
    const { saving } = await settled
    if (saving !== KEPT) throw new Error(`the screen says "${saving}"`)
    kept = next
    trying = null
    tablet.acknowledge()
  }

  async function step() {
    const page = tablet.page()
    if (random() < 0.6) {
      // A note of many lengths, so that the sealed row crosses its steps.
      const note = `${kept.note.length > 600 ? '' : kept.note} woord-${++words}`
      return change({ ...kept, note }, () => writeNote(page, note))
    }
    const field = pick(fieldsAsked(hia, kept.answers), random)
    const option = pick(
      optionsOffered(field, kept.answers).filter((each) => each.id !== kept.answers[field.id]),
      random,
    )
    const { answers } = answer({ ...newDraft(id as VisitId, '' as PersonId, 0), ...kept }, hia, field.id, option.id)
    return change({ ...kept, answers }, () =>
      page
        .getByRole('radiogroup', { name: field.label.nl, exact: true })
        .getByRole('radio', { name: option.label.nl, exact: true })
        .click(),
    )
  }

  /** The draft on the intake's screen. */
  async function read(): Promise<Filled> {
    const page = tablet.page()
    const chosen = await page
      .getByRole('radiogroup')
      .evaluateAll((groups) =>
        groups.map((group) => [
          group.querySelector('.choices__legend')?.textContent ?? '',
          group.querySelector('input:checked')?.parentElement?.textContent ?? null,
        ]),
      )
    const answers: Record<string, string> = {}
    for (const [legend, label] of chosen) {
      const field = hia.fields.find((each) => each.label.nl === legend)
      const option = field?.options.find((each) => each.label.nl === label)
      if (field && option) answers[field.id] = option.id
    }
    return { answers, note: await page.getByLabel('Notitie').inputValue() }
  }

  return {
    async act() {
      await open()
      await saved(tablet.page())
      for (;;) await step()
    },

    async look() {
      if (id === null) return []
      const page = tablet.page()
      await goTo(page, 'Spreekuur')
      await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()
      if ((await page.locator(`#draft-${id}`).count()) === 0) {
        id = null
        return [`the draft with "${kept.note}" was kept and is not there`]
      }
      await open()
      const found = await read()
      const good = [kept, trying].some((each) => each !== null && same(each, found))
      const faults = good ? [] : [`the draft was kept as ${JSON.stringify(kept)} and is ${JSON.stringify(found)}`]
      kept = found
      trying = null
      return faults
    },
  }
}

const same = (one: Filled, other: Filled): boolean =>
  one.note === other.note &&
  JSON.stringify(Object.entries(one.answers).toSorted()) === JSON.stringify(Object.entries(other.answers).toSorted())
