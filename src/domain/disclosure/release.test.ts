import { describe, expect, it } from 'vitest'
import { fairBelow, seededBelow } from '../../../scripts/headless/chance.ts'
import { DUE, type Make, messageFaults, shapeFor, tallyOf } from '../../../tests/disclosure/messages.ts'
import { first, hia, source } from '../../../tests/support/disclosure.ts'
import { emptyTally } from '../tally.ts'
import type { Answers } from '../visit.ts'
import { drawNoise } from './noise.ts'
import { idOf, makeRelease, numbersIn, rateOf, releaseId } from './release.ts'

const shape = shapeFor(hia)
const couple: Answers = { ...first, party: 'couple', helpQuestion: 'separation', estimatedChildren: 'n3' }
const outcome = { track: 'several', onwardReferral: 'sko' } as const
const tallies = [
  emptyTally,
  tallyOf(hia, [first]),
  tallyOf(hia, [first, couple, { ...couple, returning: 'yes' }], [outcome]),
  tallyOf(hia, new Array<Answers>(120).fill(couple), new Array(120).fill(outcome)),
]
const make: Make = makeRelease
const faults = (planted: Make) => messageFaults(planted, shape, [...tallies, ...tallies, ...tallies])

describe('a message', () => {
  it('[D2] [D4] is every count plus noise of its own rate, from the given randomness alone, zeros too, in a fixed order', () => {
    expect(faults(make)).toEqual([])
  })

  it('[D1] says exactly how many hours and visits there were', () => {
    const ofQuarter = { ...emptyTally, hours: 13, hoursWithoutVisit: 4, visits: 17 }
    const message = make(
      source,
      { quarter: '2026-Q3', halfYear: null },
      { ofQuarter, ofHalfYear: ofQuarter },
      shape,
      never,
    )
    expect(message.door).toEqual({ hours: 13, hoursWithoutVisit: 4, visits: 17 })
    expect(message.answers).toBeNull()
    expect(numbersIn(message)).toEqual([13, 4, 17])
  })

  it('[D6] says in its id what it is of, and nothing else', () => {
    expect(releaseId('t', { quarter: '2026-Q3', halfYear: null })).toBe('t.2026-Q3')
    expect(releaseId('t', DUE)).toBe('t.2026-Q4.2026-H2')
    const [tally = emptyTally] = tallies
    expect(idOf(make(source, DUE, { ofQuarter: tally, ofHalfYear: tally }, shape, fairBelow))).toBe(
      `${source.tablet}.2026-Q4.2026-H2`,
    )
  })

  it('has the questions that are shared, with how often each was not asked, and nothing else of a visit', () => {
    const [, , tally = emptyTally] = tallies
    const message = make(source, DUE, { ofQuarter: tally, ofHalfYear: tally }, shape, fairBelow)
    expect(message.answers?.questions.every(({ answers }) => answers.at(-1)?.answer === 'notAsked')).toBe(true)
    const shared = hia.fields.filter(({ shared }) => shared).map(({ id }) => id)
    expect(message.answers?.questions.map(({ question }) => question)).toEqual(shared)
    expect(message.answers?.outcomes.map(({ question }) => question)).toEqual(['track', 'onwardReferral'])
  })
})

describe('planted, and caught:', () => {
  it('noise that is derived from the content', () => {
    const derived: Make = (source, due, given, shape) => {
      const seed = [...JSON.stringify(given)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 0)
      return make(source, due, given, shape, seededBelow(seed))
    }
    expect(faults(derived)).toEqual(['the noise does not come from the randomness that was given'])
  })

  it('noise that takes what was counted along', () => {
    const mixed: Make = (source, due, given, shape, below) => {
      const { firstVisits } = given.ofHalfYear
      return make(source, due, given, shape, (limit) => (below(limit) + firstVisits) % limit)
    }
    expect(faults(mixed)).toContainEqual(expect.stringContaining('is not its count plus its noise'))
  })

  it('zeros that are left out', () => {
    const without = changed((count) => (count === 0 ? [] : [count]))
    expect(faults(without)).toContainEqual(expect.stringContaining('is left out'))
  })

  it('a number that is made zero before anybody adds it up', () => {
    const clamped = changed((count) => [Math.max(0, count)])
    expect(faults(clamped)).toContainEqual(expect.stringContaining('was below zero, and was made zero'))
  })

  it('noise at twice the rate', () => {
    const loud: Make = (source, due, given, shape, below) =>
      make(source, due, given, { ...shape, epsilon: shape.epsilon === 1 ? 2 : 1 }, below)
    expect(faults(loud)).toContainEqual(expect.stringContaining('is not its count plus its noise'))
  })

  it('noise on the leaves but not on the visitors', () => {
    const bare: Make = (...given) => {
      const message = make(...given)
      const visitors = given[2].ofHalfYear.visitors
      return { ...message, answers: message.answers && { ...message.answers, visitors } }
    }
    expect(faults(bare)).toEqual(['visitors is not its count plus its noise'])
  })

  it('a message without padding', () => {
    const bare: Make = (...given) => ({ ...make(...given), padding: '' })
    expect(faults(bare)).toEqual(['a message tells by its length what was answered'])
  })

  it('and the noise of the rule itself is not', () => {
    expect(drawNoise(rateOf(2, 'leaf'), seededBelow(1))).toBe(drawNoise(rateOf(2, 'leaf'), seededBelow(1)))
    expect(faults(make)).toEqual([])
  })
})

/** A maker of messages whose leaves are changed: to other counts, or to none. */
function changed(change: (count: number) => readonly number[]): Make {
  return (...given) => {
    const message = make(...given)
    if (!message.answers) return message
    const questions = message.answers.questions.map(({ question, answers }) => ({
      question,
      answers: answers.flatMap((answer) => change(answer.count).map((count) => ({ ...answer, count }))),
    }))
    return { ...message, answers: { ...message.answers, questions } }
  }
}

function never(): number {
  throw new Error('the door needs no noise')
}
