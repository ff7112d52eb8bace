import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersArbitrary, hia } from '../../tests/support/disclosure.ts'
import { lokets } from '../profiles/lokets.ts'
import { alikeIn, implicationsIn } from './linked-questions.ts'
import type { Field, Profile } from './profile.ts'
import { changeField } from './profile-edit.ts'
import type { Answers } from './visit.ts'

const words = (text: string) => ({ nl: text, en: text })
const question = (answers: Readonly<Record<string, string>>): Field => ({
  id: 'frontDoor',
  label: words('Voordeur'),
  per: 'firstVisit',
  shared: true,
  groups: [
    { id: 'one', label: words('Een') },
    { id: 'two', label: words('Twee') },
  ],
  options: [
    ...Object.entries(answers).map(([id, text]) => ({ id, label: words(text), group: 'one' })),
    { id: 'unknown', label: words('Onbekend'), group: 'two' },
  ],
})
/** The pairs of questions that look alike once `field` is added to the profile, with the answers that give them away. */
const saidOf = (field: Field, profile: Profile = hia) =>
  alikeIn({ ...profile, fields: [...profile.fields, field] }).map(({ questions, answers }) => [
    questions.map(({ id }) => id),
    answers.map(({ nl }) => nl),
  ])

describe('[D8] two shared questions that offer the same answer', () => {
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
    const { shared: _, ...unshared } = question({ wijkteam: 'Wijkteam' })
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

/** So many first visits for every pair of answers to two questions. */
const visitsOf = (pairs: Readonly<Record<string, number>>): readonly Answers[] =>
  Object.entries(pairs).flatMap(([pair, count]) => {
    const [helpQuestion = '', lifeEvent = ''] = pair.split(' ')
    return new Array<Answers>(count).fill({ returning: 'no', helpQuestion, lifeEvent })
  })
const said = (pairs: Readonly<Record<string, number>>, profile: Profile = hia) =>
  implicationsIn(profile, visitsOf(pairs)).map(({ from, given, to, fixed, fits, visits }) =>
    [from.id, given.nl, to.id, fixed.nl, fits, visits].join(' '),
  )
/** All visitors who want to separate are bereaved; the life events of the others vary. */
const linked = { 'separation bereavement': 10, 'repair none': 10, 'repair birth': 5, 'strengthening unemployment': 5 }

describe('[D8] an answer to a shared question that fixes the answer to another', () => {
  it('is told in the direction in which it holds', () => {
    expect(said(linked)).toContain('helpQuestion Uit elkaar lifeEvent Rouw 10 10')
    // Half of the bereaved visitors want to separate: that direction fixes nothing.
    const oneWay = { ...linked, 'repair bereavement': 10 }
    expect(said(oneWay).filter((line) => line.startsWith('lifeEvent Rouw'))).toEqual([])
    const more = { 'separation bereavement': 20, 'repair none': 40, 'repair bereavement': 10 }
    expect(said(more)).toContain('helpQuestion Uit elkaar lifeEvent Rouw 20 20')
  })

  it('is told where it fixes no single answer, but a group', () => {
    const grouped = {
      'separation bereavement': 10,
      'separation birth': 10,
      'repair none': 15,
      'strengthening none': 15,
    }
    expect(said(grouped)).toContain('helpQuestion Uit elkaar lifeEvent Wel een gebeurtenis 20 20')
  })

  it('is told from twenty known visits on, also when one in twenty does not fit', () => {
    expect(said({ 'separation bereavement': 9, 'repair none': 10 })).toEqual([])
    expect(said({ 'separation bereavement': 10, 'repair none': 10 })).not.toEqual([])
    const misses = (count: number) =>
      said({ 'separation bereavement': 38, 'separation none': count, 'repair none': 20 })
    expect(misses(2)).toContain('helpQuestion Uit elkaar lifeEvent Rouw 38 40')
    expect(misses(3)).not.toContainEqual(expect.stringContaining('helpQuestion Uit elkaar lifeEvent Rouw'))
  })

  it('is not told of an answer that nearly everybody gives', () => {
    const usual = { 'separation none': 20, 'repair none': 37, 'repair birth': 3 }
    expect(said(usual).filter((line) => line.includes('lifeEvent Geen'))).toEqual([])
  })

  it('is not told of visits of which an answer is not known, nor of too few', () => {
    expect(said({ 'separation unknown': 30, 'unknown bereavement': 30, 'repair none': 19 })).toEqual([])
    expect(said({ 'separation bereavement': 4, 'repair none': 30, 'repair birth': 30 })).toEqual([])
  })

  it('is not told where one of the two is not shared', () => {
    const unshared = changeField(hia, 'lifeEvent', ({ shared: _, ...field }) => field)
    expect(said(linked, unshared)).toEqual([])
  })

  it('is seldom told by chance: of a thousand lokets whose answers have nothing to do with each other', () => {
    const visits = fc.array(answersArbitrary(), { minLength: 20, maxLength: 60 })
    const all = fc.sample(visits, { numRuns: 1_000, seed: 20_231_011 })
    expect(all.filter((answers) => implicationsIn(hia, answers).length > 0).length).toBeLessThanOrEqual(5)
  })
})
