import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairBelow, seededBelow } from '../../../scripts/headless/chance.ts'
import { shapeFor, tallyOf } from '../../../tests/disclosure/messages.ts'
import { first, hia, source } from '../../../tests/support/disclosure.ts'
import { RUNS } from '../../../tests/support/runs.ts'
import { EPSILONS, type Epsilon } from '../profile.ts'
import { emptyTally } from '../tally.ts'
import { addSums, type Estimate, noAnswers, readAnswers, sumOfAnswers, sumOfDoors } from './reading.ts'
import { type Answers, makeRelease, numbersIn, type Release } from './release.ts'

const outcome = { track: 'single', onwardReferral: 'none' } as const
/** A message of so many first visits, all alike. */
function messageOf(visits: number, epsilon: Epsilon = 2, below = fairBelow): Release {
  const tally = tallyOf(hia, new Array(visits).fill(first), new Array(visits).fill(outcome))
  const shape = { ...shapeFor(hia), epsilon }
  return makeRelease(
    source,
    { quarter: '2026-Q4', halfYear: '2026-H2' },
    { ofQuarter: tally, ofHalfYear: tally },
    shape,
    below,
  )
}
const answersIn = ({ answers }: Release): Answers => {
  if (!answers) throw new Error('no answers')
  return answers
}

const number = fc.integer({ min: -4, max: 30 })
const questions = (...ids: readonly string[]) =>
  fc.tuple(...ids.map(() => fc.tuple(number, number, number))).map((counts) =>
    ids.map((question, at) => ({
      question,
      answers: ['a', 'b', 'c'].map((answer, index) => ({
        answer,
        group: answer === 'c' ? 'c' : 'ab',
        count: counts[at]?.[index] ?? 0,
      })),
    })),
  )
/** Any numbers at all: a reading must make sense for all noise. */
const message: fc.Arbitrary<Answers> = fc.record({
  halfYear: fc.constant('2026-H2'),
  epsilon: fc.constantFrom(...EPSILONS),
  firstVisits: number,
  visitors: number,
  estimatedChildren: number,
  questions: questions('help', 'via'),
  outcomes: questions('track', 'onwardReferral'),
})
const messages = fc.array(message, { maxLength: 5 })

describe('[D1] what was counted at the door', () => {
  it('adds up exactly', () => {
    const doors = [
      { hours: 13, hoursWithoutVisit: 4, visits: 17 },
      { hours: 12, hoursWithoutVisit: 5, visits: 9 },
    ]
    expect(sumOfDoors(doors.map((door) => ({ door })))).toEqual({ hours: 25, hoursWithoutVisit: 9, visits: 26 })
    expect(sumOfDoors([])).toEqual({ hours: 0, hoursWithoutVisit: 0, visits: 0 })
  })
})

describe('[D11] a sum of messages', () => {
  it('is the sum of every number, also below zero, in any order', () => {
    fc.assert(
      fc.property(messages, messages, (some, others) => {
        const sums = addSums(sumOfAnswers(some), sumOfAnswers(others))
        expect(sums).toEqual(sumOfAnswers([...some, ...others]))
        const total = (read: (answers: Answers) => number) =>
          [...some, ...others].reduce((sum, each) => sum + read(each), 0)
        expect(sums.firstVisits.sum).toBe(total(({ firstVisits }) => firstVisits))
        const leaves = ({ questions }: Pick<Answers, 'questions'>) =>
          questions.flatMap(({ answers }) => answers.map(({ count }) => count))
        const found = sums.questions.flatMap(({ answers }) => answers.map(({ sum }) => sum))
        expect(found).toEqual(found.map((_, index) => total((answers) => leaves(answers)[index] ?? 0)))
      }),
      RUNS,
    )
  })

  it('counts draws of each ε apart', () => {
    const sums = sumOfAnswers(([1, 2, 2, 3] as const).map((epsilon) => answersIn(messageOf(1, epsilon))))
    expect(sums.firstVisits.draws).toEqual({ 1: 1, 2: 2, 3: 1 })
    expect(sums.messages).toBe(4)
  })

  it('keeps an answer that only some of the messages have, with the draws of those', () => {
    const [a, b] = [answersIn(messageOf(3)), answersIn(messageOf(4))]
    const extra = b.questions.map((question) => ({
      ...question,
      answers: [...question.answers, { answer: 'new', group: 'new', count: 2 }],
    }))
    const sums = sumOfAnswers([a, { ...b, questions: extra }])
    expect(sums.questions[0]?.answers.at(-1)).toEqual({
      answer: 'new',
      group: 'new',
      sum: 2,
      draws: { 1: 0, 2: 1, 3: 0 },
    })
  })

  it('is right on average: noise below zero evens out noise above it', () => {
    expect(Math.abs(meanOfNone((answers) => answers))).toBeLessThan(0.2)
  })

  it('planted, and caught: numbers that are made zero before they are added', () => {
    const clamped = (answers: Answers): Answers => ({
      ...answers,
      questions: answers.questions.map((question) => ({
        ...question,
        answers: question.answers.map((answer) => ({ ...answer, count: Math.max(0, answer.count) })),
      })),
    })
    expect(meanOfNone(clamped)).toBeGreaterThan(0.3)
  })
})

describe('[D11] what is read of a sum', () => {
  const estimatesOf = (all: readonly Answers[], visits?: number): readonly Estimate[] => {
    const { firstVisits, visitors, estimatedChildren, questions, outcomes } = readAnswers(sumOfAnswers(all), visits)
    const each = [...questions, ...outcomes].flatMap(({ answers, groups }) => [...answers, ...groups])
    return [firstVisits, visitors, estimatedChildren, ...each]
  }

  it('is whole, not below zero, and within its interval', () => {
    fc.assert(
      fc.property(messages, fc.option(fc.nat(60), { nil: undefined }), (all, visits) => {
        const isRight = ({ value, from, to }: Estimate) =>
          [value, from, to].every(Number.isInteger) && 0 <= from && from <= value && value <= to
        expect(estimatesOf(all, visits).filter((estimate) => !isRight(estimate))).toEqual([])
      }),
      RUNS,
    )
  })

  it('fits together: answers add up to first visits, groups to their answers, visitors are one or two of each', () => {
    fc.assert(
      fc.property(messages, fc.nat(60), (all, visits) => {
        const reading = readAnswers(sumOfAnswers(all), visits)
        const firstVisits = reading.firstVisits.value
        expect(firstVisits).toBeLessThanOrEqual(visits)
        expect(reading.visitors.value).toBeGreaterThanOrEqual(firstVisits)
        expect(reading.visitors.value).toBeLessThanOrEqual(2 * firstVisits)
        for (const { of, answers, groups } of [...reading.questions, ...reading.outcomes]) {
          expect(answers.reduce((sum, { value }) => sum + value, 0)).toBe(of)
          for (const { group, value } of groups)
            expect(answers.filter((each) => each.group === group).reduce((sum, each) => sum + each.value, 0)).toBe(
              value,
            )
        }
        for (const { of } of reading.questions) expect(of).toBe(firstVisits)
        expect(new Set(reading.outcomes.map(({ of }) => of)).size).toBeLessThanOrEqual(1)
      }),
      RUNS,
    )
  })

  it('says of a zero that it may be a few', () => {
    const quiet = answersIn(messageOf(0, 2, seededBelow(3)))
    const [leaf] = readAnswers(sumOfAnswers([{ ...quiet, questions: quiet.questions.map(zeroed) }])).questions
    expect(leaf?.answers[0]).toMatchObject({ value: 0, from: 0, to: 2 })
  })

  it('never takes a zero for sure, however far below zero the noise went', () => {
    fc.assert(
      fc.property(
        messages.filter((all) => all.length > 0),
        (all) => {
          const { questions, outcomes } = readAnswers(sumOfAnswers(all))
          for (const { answers } of [...questions, ...outcomes])
            for (const { to } of answers) expect(to).toBeGreaterThan(0)
        },
      ),
      RUNS,
    )
  })

  it('gives nobody an answer more often than there were visits', () => {
    fc.assert(
      fc.property(messages, fc.nat(60), (all, visits) => {
        for (const { answers, groups } of readAnswers(sumOfAnswers(all), visits).questions)
          for (const { to } of [...answers, ...groups]) expect(to).toBeLessThanOrEqual(visits)
      }),
      RUNS,
    )
  })

  it('is nothing of no message', () => {
    expect(readAnswers(noAnswers)).toMatchObject({
      firstVisits: { value: 0, from: 0, to: 0 },
      questions: [],
      outcomes: [],
    })
  })

  it('is the true number where there is no noise, and the number is large', () => {
    const large = answersIn(messageOf(400))
    const [first] = readAnswers(sumOfAnswers([large])).questions
    const repair = first?.answers.find(({ answer }) => answer === 'repair')
    expect(Math.abs((repair?.value ?? 0) - 400)).toBeLessThan(30)
    expect(numbersIn(messageOf(0)).slice(0, 3)).toEqual([emptyTally.hours, 0, 0])
  })
})

const zeroed = (question: Answers['questions'][number]) => ({
  ...question,
  answers: question.answers.map((answer) => ({ ...answer, count: 0 })),
})

/** The mean, over many messages, of answers that nobody gave. */
function meanOfNone(read: (answers: Answers) => Answers): number {
  const all = Array.from({ length: 300 }, () => read(answersIn(messageOf(0))))
  const sums = sumOfAnswers(all).questions.flatMap(({ answers }) => answers.map(({ sum }) => sum))
  return sums.reduce((total, sum) => total + sum, 0) / (sums.length * all.length)
}
