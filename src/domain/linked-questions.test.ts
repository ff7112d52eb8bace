import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersArbitrary, hia, visitOf } from '../../tests/support/disclosure.ts'
import { lokets } from '../profiles/lokets.ts'
import { alikeIn, followsInHistory } from './linked-questions.ts'
import type { Field, Profile } from './profile.ts'
import { changeField } from './profile-edit.ts'
import { addTally, emptyTally, tallyOfVisit } from './tally.ts'

const words = (text: string) => ({ nl: text, en: text })
const question = (answers: Readonly<Record<string, string>>): Field => ({
  id: 'frontDoor',
  label: words('Voordeur'),
  per: 'firstVisit',
  groups: [
    { id: 'one', label: words('Een') },
    { id: 'two', label: words('Twee') },
  ],
  options: [
    ...Object.entries(answers).map(([id, text]) => ({ id, label: words(text), group: 'one' })),
    { id: 'unknown', label: words('Onbekend'), group: 'two' },
  ],
})
/** What is said of a profile that gets a question beside its own. */
const saidOf = (field: Field, profile: Profile = hia) =>
  alikeIn({ ...profile, fields: [...profile.fields, field] }).map(({ questions, answers }) => [
    questions.map(({ id }) => id),
    answers.map(({ nl }) => nl),
  ])

describe('[D5] two shared questions that offer the same answer', () => {
  it('are told, by the id of the answer and by its words', () => {
    expect(saidOf(question({ wijkteam: 'Het team', balie: 'Balie', buiten: ' kerk ' }))).toEqual([
      [
        ['referralSource', 'frontDoor'],
        ['Wijkteam', 'Kerk'],
      ],
    ])
  })

  it('are not when all that they have in common names nothing', () => {
    expect(saidOf(question({ other: 'Iets anders', none: 'Geen', ja: 'Ja', no: 'Nee' }))).toEqual([])
  })

  it('are not when one of the two is not shared, or no more', () => {
    const { groups: _, ...unshared } = question({ wijkteam: 'Wijkteam' })
    expect(saidOf(unshared)).toEqual([])
    expect(saidOf({ ...question({ wijkteam: 'Wijkteam' }), retired: true })).toEqual([])
    const without = changeField(hia, 'referralSource', (field) => ({
      ...field,
      options: field.options.map((option) => (option.id === 'wijkteam' ? { ...option, retired: true } : option)),
    }))
    expect(saidOf(question({ wijkteam: 'Wijkteam' }), without)).toEqual([])
  })

  it('are in no profile that comes with the app', () => {
    for (const profile of lokets) expect([profile.id, ...alikeIn(profile)]).toEqual([profile.id])
  })
})

/** So many first visits for every pair of what was asked and what was found. */
const tallyOf = (visits: Readonly<Record<string, number>>) =>
  Object.entries(visits)
    .flatMap(([pair, count]) => {
      const [helpQuestion = '', stage = ''] = pair.split(' ')
      const answers = { party: 'couple', returning: 'no', estimatedChildren: 'n0', helpQuestion, stage }
      return new Array<typeof answers>(count).fill(answers)
    })
    .map((answers) => tallyOfVisit(visitOf(answers, 'a', 0), hia))
    .reduce(addTally, emptyTally)
const said = (visits: Readonly<Record<string, number>>, profile: Profile = hia) => {
  const follows = followsInHistory(profile, tallyOf(visits))
  return follows && [follows.from.id, follows.to.id, follows.fits, follows.visits]
}
/** What was asked, but for one visit in so many, tells what was found. */
const linked = { 'repair beginning': 12, 'strengthening deepened': 8, 'separation separating': 5 }

describe('[D5] two shared questions of which one follows from the other', () => {
  it('are told from twenty known visits on, of which nearly all fit', () => {
    expect(said(linked)).toEqual(['helpQuestion', 'stage', 25, 25])
    expect(said({ ...linked, 'repair pastRepair': 1 })).toEqual(['helpQuestion', 'stage', 25, 26])
    expect(said({ 'repair beginning': 14, 'separation separating': 5 })).toBeNull()
    expect(said({ 'repair beginning': 15, 'separation separating': 5 })).not.toBeNull()
  })

  it('are not when more than one in twenty of a group lies elsewhere, whichever of the two one begins with', () => {
    expect(said({ ...linked, 'repair pastRepair': 2 })).toBeNull()
    expect(said({ ...linked, 'repair pastRepair': 1, 'separation beginning': 1 })).toBeNull()
  })

  it('are told the other way round, too', () => {
    // Who came late wanted to part, but for one; of those who wanted to stay together that one is too many.
    const late = { 'repair beginning': 10, 'separation separating': 39, 'repair pastRepair': 1 }
    expect(said(late)).toEqual(['stage', 'helpQuestion', 49, 50])
  })

  it('are not when all lies in one group, so that anything would follow', () => {
    expect(said({ 'repair beginning': 30, 'separation beginning': 30, 'separation separating': 1 })).toBeNull()
  })

  it('are not by visits of which an answer is not known', () => {
    expect(said({ 'repair beginning': 15, 'unknown unknown': 30, 'separation unknown': 9 })).toBeNull()
  })

  it('are not when one of the two is not shared', () => {
    const unshared = changeField(hia, 'stage', ({ groups: _, ...field }) => field)
    expect(said(linked, unshared)).toBeNull()
    const { askedAndFound: __, ...without } = hia
    expect(said(linked, without)).toBeNull()
  })

  it('are not by chance: answers that have nothing to do with each other fit too seldom', () => {
    const visits = fc.array(answersArbitrary(), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(visits, (answers) => {
        const tally = answers.map((each) => tallyOfVisit(visitOf(each, 'a', 0), hia)).reduce(addTally, emptyTally)
        expect(followsInHistory(hia, tally)).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })
})
