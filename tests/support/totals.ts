// Months of tallies as data, made by the production code from any visits, and the words to write them with.
import * as fc from 'fast-check'
import { addMonths, type Month } from '../../src/domain/calendar.ts'
import { atLocation } from '../../src/domain/location.ts'
import { tallyOfMeeting } from '../../src/domain/meeting.ts'
import type { Profile } from '../../src/domain/profile.ts'
import type { Series } from '../../src/domain/series.ts'
import {
  addTally,
  emptyTally,
  type Tally,
  tallyOfContact,
  tallyOfCountedVisit,
  tallyOfCounts,
  tallyOfVisit,
} from '../../src/domain/tally.ts'
import { tallyOfWrapUp } from '../../src/domain/wrap-up.ts'
import { en } from '../../src/i18n/en/texts.ts'
import { makeLanguage } from '../../src/i18n/language.ts'
import { nl } from '../../src/i18n/nl/texts.ts'
import { wordsOf } from '../../src/i18n/report-texts.ts'
import { answersArbitrary, hia, visitOf } from './disclosure.ts'

export const nlWords = wordsOf(makeLanguage('nl', 'Europe/Amsterdam', nl))
export const enWords = wordsOf(makeLanguage('en', 'Europe/Amsterdam', en))

/** Hendrik-Ido-Ambacht with all that a profile can have, so that every table is there. */
export const everything: Profile = {
  ...hia,
  contacts: [
    ...hia.contacts,
    { id: 'advice', label: { nl: 'Advies aan professional', en: 'Advice to a professional' }, professional: true },
  ],
  locations: [
    { id: 'townHall', label: { nl: 'Gemeentehuis', en: 'Town hall' } },
    { id: 'library', label: { nl: 'Bibliotheek', en: 'Library' } },
  ],
  usualTime: { preparation: 15, travel: 30 },
  asksAnonymity: true,
}

export const FIRST: Month = '2023-10'

const visit = fc
  .record({
    answers: answersArbitrary(fc.constantFrom('no', 'no', 'yes', 'unknown')),
    trajectory: fc.constantFrom<'starts' | 'continues' | false>('starts', 'continues', false, false),
  })
  .map(({ answers, trajectory }) => tallyOfVisit({ ...visitOf(answers, 'a', 0), trajectory }, everything))

const wrapUp = fc.record({
  time: fc.constantFrom(
    { preparation: 15, hour: 90, travel: 30, counsellors: 2 },
    { preparation: 0, hour: 20, travel: 0, counsellors: 1 },
  ),
  anonymity: fc.constantFrom({ seen: 'yes', sound: 'no' } as const, { entrance: 'no' } as const, {}),
})

/** A closed hour, at one of the locations or before there were any. */
const hour: fc.Arbitrary<Tally> = fc
  .record({
    visits: fc.array(fc.oneof(visit, fc.constant(tallyOfCountedVisit(everything))), { maxLength: 4 }),
    contacts: fc.array(fc.constantFrom('phone', 'information', 'advice'), { maxLength: 2 }),
    location: fc.constantFrom('townHall', 'library', undefined),
    wrapUp,
  })
  .map(({ visits, contacts, location, wrapUp: said }) => {
    const held = { ...emptyTally, hours: 1, hoursWithoutVisit: visits.length === 0 ? 1 : 0 }
    const counted = [held, ...visits].reduce(addTally)
    return [atLocation(counted, location), ...contacts.map(tallyOfContact), tallyOfWrapUp(said)].reduce(addTally)
  })

const beside: fc.Arbitrary<Tally> = fc.oneof(
  fc
    .record({ theme: fc.constantFrom('churches', 'neutral'), people: fc.integer({ min: 1, max: 40 }) })
    .map((meeting) => tallyOfMeeting({ ...meeting, with: 'church', id: 'm' as never, date: '2023-10-11' })),
  fc
    .constantFrom('entirely', 'mostly', 'no')
    .map((option) => addTally(tallyOfCounts('survey', { answers: 1 }), tallyOfCounts('survey-heard', { [option]: 1 }))),
)

/** Up to two years from `FIRST`, with months in which nothing was held. */
export const anySeries: fc.Arbitrary<Series> = fc
  .uniqueArray(
    fc.record({
      month: fc.integer({ min: 0, max: 23 }).map((index) => addMonths(FIRST, index)),
      tally: fc
        .tuple(fc.array(hour, { maxLength: 4 }), fc.array(beside, { maxLength: 3 }))
        .map(([hours, others]) => [...hours, ...others].reduce(addTally, emptyTally)),
    }),
    { selector: ({ month }) => month, maxLength: 8 },
  )
  .map((months) => months.toSorted((a, b) => (a.month < b.month ? -1 : 1)))

export const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 12 }))
  .map(([from, more]) => ({ from: addMonths(FIRST, from), until: addMonths(FIRST, from + more) }))
