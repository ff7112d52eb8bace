import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySurvey, everySurveyOption } from '../../tests/support/surveys.ts'
import { lokets } from '../profiles/lokets.ts'
import { LENGTHS } from './bounds.ts'
import { addMonths, type Month } from './calendar.ts'
import { periodOf } from './period.ts'
import { type Series, tallyIn } from './series.ts'
import {
  FEWEST_SURVEYS,
  remarksErasedOn,
  remarksOf,
  type SurveyAnswers,
  type SurveyPeriod,
  surveyPeriods,
  surveyPeriodsIn,
  surveyResults,
  surveysFilled,
  tallyOfSurvey,
} from './survey.ts'
import { addTally, emptyTally, subtractTally } from './tally.ts'

const hia = lokets.find(({ id }) => id === 'hendrik-ido-ambacht')
if (!hia) throw new Error('no loket')
const questions = hia.survey ?? []
const tallyOf = (all: readonly SurveyAnswers[]) =>
  all.reduce((sum, answers) => addTally(sum, tallyOfSurvey(answers, questions) ?? emptyTally), emptyTally)

describe('questionnaires', () => {
  it('add up to how often each option was chosen, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(anySurvey, { minLength: FEWEST_SURVEYS, maxLength: 20 }), (all) => {
        const tally = tallyOf(all)
        expect(tally).toEqual(tallyOf(all.toReversed()))
        const counted = all.filter((answers) => tallyOfSurvey(answers, questions) !== null)
        const results = surveyResults({ period: { from: '2023-07', until: '2023-12' }, tally }, hia)
        expect(results.filled).toBe(counted.length)
        for (const { question, counts, unanswered } of results.questions) {
          for (const { id } of question.options ?? [])
            expect(counts[id] ?? 0).toBe(counted.filter((answers) => answers[question.id] === id).length)
          expect(unanswered).toBe(counted.filter((answers) => answers[question.id] === undefined).length)
        }
      }),
    )
  })

  it('touch nothing else of a tally', () => {
    fc.assert(
      fc.property(anySurvey, (answers) => {
        const tally = tallyOfSurvey(answers, questions) ?? emptyTally
        expect({ ...tally, counts: {} }).toEqual(emptyTally)
        expect(subtractTally(tally, tally)).toEqual(emptyTally)
      }),
    )
  })

  it('in which everything was skipped count for nothing', () => {
    expect(tallyOfSurvey({}, questions)).toBeNull()
    expect(tallyOfSurvey({ remark: '  \n' }, questions)).toBeNull()
    // Neither does an answer that no question offers.
    expect(tallyOfSurvey({ heard: 'gone', other: 'fully' }, questions)).toBeNull()
  })

  it('with only a remark count as one in which nothing was chosen', () => {
    expect(tallyOfSurvey({ remark: 'Fijn gesprek.' }, questions)?.counts).toEqual({ survey: { answers: 1 } })
  })
})

describe('remarks', () => {
  it('are the words of open questions, trimmed and of a certain length at most', () => {
    const long = 'a'.repeat(LENGTHS.remark + 1)
    expect(remarksOf({ remark: `  ${long}`, heard: 'fully' }, questions)).toEqual([
      { question: 'remark', text: long.slice(1) },
    ])
    expect(remarksOf({ heard: 'fully' }, questions)).toEqual([])
  })
})

describe('the term of remarks', () => {
  it('is that of notes, and begins when they can be shown: once their half-year is over', () => {
    expect(remarksErasedOn('2023-10', { noteDays: 90 })).toBe('2024-03-31')
    expect(remarksErasedOn('2023-12', { noteDays: 7 })).toBe('2024-01-08')
    expect(remarksErasedOn('2024-01', { noteDays: 7 })).toBe('2024-07-08')
  })
})

/** Questionnaires by month, month after month from the first. */
const monthly = (first: Month, counts: readonly number[]): Series =>
  counts
    .map((count, index) => ({
      month: addMonths(first, index),
      tally: { ...tallyOf(Array.from({ length: count }, () => everySurveyOption)), hours: 1 },
    }))
    .filter((_, index) => counts[index] !== undefined)

const spans = (all: readonly SurveyPeriod[]) => all.map(({ period: { from, until } }) => `${from} ${until}`)

describe('the periods whose questionnaires are shown', () => {
  it('are half-years, once they are over', () => {
    const series = monthly('2023-10', [2, 1, 2, 1, 1, 1, 1, 1])
    expect(spans(surveyPeriods(series, '2023-12'))).toEqual([])
    expect(spans(surveyPeriods(series, '2024-01'))).toEqual(['2023-07 2023-12'])
    expect(spans(surveyPeriods(series, '2024-07'))).toEqual(['2023-07 2023-12', '2024-01 2024-06'])
  })

  it('hold a half-year with fewer than five together with the next', () => {
    const series = monthly('2023-10', [4, 0, 0, 1])
    expect(spans(surveyPeriods(series, '2024-01'))).toEqual([])
    expect(spans(surveyPeriods(series, '2024-07'))).toEqual(['2023-07 2024-06'])
    // A half-year without any has nothing to go along.
    expect(spans(surveyPeriods(monthly('2023-10', [0, 0, 0, 5]), '2024-07'))).toEqual(['2024-01 2024-06'])
  })

  type Show = (series: Series, today: Month) => readonly SurveyPeriod[]

  /**
   * How many periods a reader sees who looks now and then; throws where two looks differ by fewer than five
   * questionnaires.
   */
  function lookAt(show: Show, all: readonly number[], looks: readonly number[]): number {
    let earlier: readonly SurveyPeriod[] = []
    for (const at of looks.toSorted((a, b) => a - b)) {
      // Only months up to now are there, and earlier months do not change.
      const later = show(monthly('2023-10', all.slice(0, at + 1)), addMonths('2023-10', at))
      expect(later.slice(0, earlier.length)).toEqual(earlier)
      for (const { tally } of later.slice(earlier.length))
        expect(surveysFilled(tally)).toBeGreaterThanOrEqual(FEWEST_SURVEYS)
      for (const [index, { period }] of later.entries())
        expect(period.from > (later[index - 1]?.period.until ?? '')).toBe(true)
      earlier = later
    }
    return earlier.length
  }

  it('never differ by fewer than five questionnaires, whatever was counted and whenever somebody looks', () => {
    let seen = 0
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 6 }),
        (all, looks) => {
          seen += lookAt(surveyPeriods, all, looks)
        },
      ),
      { numRuns: 300 },
    )
    expect(seen).toBeGreaterThan(100)
  })

  it('planted, and caught: a half-year that is shown while it runs, and one with fewer than five', () => {
    const halfYear = (series: Series, today: Month): SurveyPeriod => {
      const period = periodOf('halfYear', today)
      return { period, tally: tallyIn(series, period) }
    }
    const running: Show = (series, today) =>
      [halfYear(series, today)].filter(({ tally }) => surveysFilled(tally) >= FEWEST_SURVEYS)
    const few: Show = (series, today) => [halfYear(series, addMonths(today, -6))]
    expect(() => lookAt(running, [5, 1], [0, 1])).toThrow()
    expect(() => lookAt(few, [4], [6])).toThrow()
  })

  it('stand in the totals of the period that holds their last half-year', () => {
    const series = monthly('2023-10', [4, 0, 0, 1, 0, 0, 0, 0, 0, 5])
    const shown = (from: Month, until: Month) => spans(surveyPeriodsIn(series, { from, until }, '2025-01'))
    expect(shown('2024-01', '2024-12')).toEqual(['2023-07 2024-06', '2024-07 2024-12'])
    expect(shown('2024-01', '2024-06')).toEqual(['2023-07 2024-06'])
    expect(shown('2023-10', '2023-12')).toEqual([])
    expect(shown('2024-01', '2024-03')).toEqual([])
    expect(shown('2023-10', '2024-07')).toEqual(['2023-07 2024-06', '2024-07 2024-12'])
  })
})

describe('results', () => {
  const few = Array.from({ length: FEWEST_SURVEYS - 1 }, () => everySurveyOption)
  const period = { from: '2023-07', until: '2023-12' }

  it('keep what an older profile asked out of sight, and count nobody twice for it', () => {
    const tally = addTally(tallyOf([...few, everySurveyOption]), {
      ...emptyTally,
      counts: { survey: { answers: 1 }, 'survey-heard': { gone: 1 } },
    })
    const [heard] = surveyResults({ period, tally }, hia).questions
    expect(heard).toMatchObject({ counts: { fully: FEWEST_SURVEYS, gone: 1 }, unanswered: 0 })
  })

  it('are none for a loket without a questionnaire', () => {
    const { survey: _, ...without } = hia
    expect(surveyResults({ period, tally: tallyOf([...few, everySurveyOption]) }, without).questions).toEqual([])
  })
})
