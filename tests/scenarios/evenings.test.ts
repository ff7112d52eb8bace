// Each loket does its work from its profile alone: one evening of it, from the opening to the report, without a screen.
import { describe, expect, it } from 'vitest'
import { must, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { instantOf, monthOf } from '../../src/domain/calendar.ts'
import type { Profile } from '../../src/domain/profile.ts'
import { type Answers, newDraft } from '../../src/domain/visit.ts'
import { tallyOfWrapUp, usualTime, type WrapUp } from '../../src/domain/wrap-up.ts'
import { exactSections } from '../../src/features/totals/report/exact.ts'
import { viewOf } from '../../src/features/totals/view.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { AUTHOR } from '../support/disclosure.ts'
import { eveningOf, MOST_TAPS, secondAnswers, usualAnswers } from '../support/evenings.ts'
import { enWords, nlWords } from '../support/totals.ts'

async function takeIntake({ hours, intakes, book }: Running, answers: Answers): Promise<void> {
  const id = must(await hours.startIntake())
  must(await intakes.record({ ...newDraft(id, AUTHOR, book.clock()), answers }))
}

/** The answers that this loket's profile asks for when an hour is closed, and no others. */
function closingOf(profile: Profile, opened: { readonly from: string; readonly until: string }): WrapUp {
  const time = usualTime(profile, opened)
  return { ...(time && { time }), ...(profile.asksAnonymity && { anonymity: { corridor: 'yes' } }) }
}

/** The totals of the month in which the evening was held. */
async function holdEvening(profile: Profile) {
  const evening = eveningOf(profile)
  const device = await setUp(profile, instantOf(evening.date, '18:55', profile.timeZone))
  const tablet = await device.start()
  const wrapUp = closingOf(profile, tablet.hours.proposal())
  must(await tablet.hours.open(true))
  await takeIntake(tablet, usualAnswers(profile))
  await takeIntake(tablet, secondAnswers(profile, evening))
  const asked = profile.contacts.find(({ professional }) => professional)
  if (asked) must(await tablet.hours.countContact(asked.id))
  must(await tablet.hours.close(wrapUp))
  const month = monthOf(evening.date)
  return { month, wrapUp, tally: must(await totalsOf(tablet.book, 'all', month)).tally }
}

describe.each(lokets.map((profile) => [profile.id, profile] as const))('an evening of %s', (_, profile) => {
  const evening = eveningOf(profile)

  it(`has a usual intake of ${MOST_TAPS} taps at most`, () => {
    expect(Object.keys(usualAnswers(profile)).length + 2).toBeLessThanOrEqual(MOST_TAPS)
  })

  it('counts its visits, every answer, and what was said when it was closed', async () => {
    const { tally, wrapUp } = await holdEvening(profile)
    expect(tally).toMatchObject({
      ...{ hours: 1, hoursWithoutVisit: 0, visits: 2, visitors: 3, couples: 1, estimatedChildren: 2 },
    })
    for (const { id, options } of profile.fields)
      for (const option of options) {
        const given = [usualAnswers(profile), secondAnswers(profile, evening)]
        const times = given.filter((answers) => answers[id] === option.id).length
        if (option.id !== 'unknown') expect(tally.answers[id]?.[option.id] ?? 0, `${id} ${option.id}`).toBe(times)
      }
    expect(tally.answers).toMatchObject(tallyOfWrapUp(wrapUp).answers)
  })

  it('makes a report that says what this loket does, and of what it does not keep that it does not', async () => {
    const words = evening.language === 'en' ? enWords : nlWords
    const { tally, month } = await holdEvening(profile)
    const series = [{ month, tally }]
    const view = viewOf({ profile, series, first: month, today: month, seesFew: true }, { from: month, until: month })
    const sections = exactSections(view, words)
    const said = JSON.stringify(sections)
    for (const line of [...evening.reports, ...words.report.notRegistered]) expect(said).toContain(line)
    for (const [id, kept] of [
      ['survey', profile.survey],
      ['time', profile.usualTime],
      ['anonymity', profile.asksAnonymity],
      ['themes', profile.themes],
      ['professionals', profile.contacts.some(({ professional }) => professional)],
    ] as const) {
      const section = sections.find((each) => each.id === id)
      expect(JSON.stringify(section).includes(words.report.notKept), id).toBe(!kept)
    }
  })
})
