import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hia } from '../../tests/support/disclosure.ts'
import { anySurvey, everySurveyOption } from '../../tests/support/surveys.ts'
import {
  FEWEST_SURVEYS,
  LONGEST_REMARK,
  remarksErasedOn,
  remarksOf,
  type SurveyAnswers,
  surveyResults,
  surveysFilled,
  tallyOfSurvey,
} from './survey.ts'
import { addTally, emptyTally, subtractTally } from './tally.ts'

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
        const results = surveyResults(tally, hia)
        expect(results?.filled ?? surveysFilled(tally)).toBe(counted.length)
        for (const { question, counts, unanswered } of results?.questions ?? []) {
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
    // Neither does what no question offers.
    expect(tallyOfSurvey({ heard: 'gone', other: 'fully' }, questions)).toBeNull()
  })

  it('with only a remark count as one in which nothing was chosen', () => {
    expect(tallyOfSurvey({ remark: 'Fijn gesprek.' }, questions)?.counts).toEqual({ survey: { answers: 1 } })
  })
})

describe('remarks', () => {
  it('are the words of open questions, trimmed and of a certain length at most', () => {
    const long = 'a'.repeat(LONGEST_REMARK + 1)
    expect(remarksOf({ remark: `  ${long}`, heard: 'fully' }, questions)).toEqual([
      { question: 'remark', text: long.slice(1) },
    ])
    expect(remarksOf({ heard: 'fully' }, questions)).toEqual([])
  })
})

describe('the term of remarks', () => {
  it('is that of notes, from the first day of their month on, and never ends within it', () => {
    expect(remarksErasedOn('2023-10', hia)).toBe('2023-12-30')
    expect(remarksErasedOn('2023-10', { noteDays: 7 })).toBe('2023-11-01')
    expect(remarksErasedOn('2023-12', { noteDays: 31 })).toBe('2024-01-01')
  })
})

describe('results', () => {
  const few = Array.from({ length: FEWEST_SURVEYS - 1 }, () => everySurveyOption)

  it(`are shown from ${FEWEST_SURVEYS} questionnaires on`, () => {
    expect(surveyResults(tallyOf(few), hia)).toBeNull()
    expect(surveyResults(tallyOf([...few, { remark: 'Dank.' }]), hia)?.filled).toBe(FEWEST_SURVEYS)
  })

  it('keep what an older profile asked out of sight, and count nobody twice for it', () => {
    const tally = addTally(tallyOf([...few, everySurveyOption]), {
      ...emptyTally,
      counts: { survey: { answers: 1 }, 'survey-heard': { gone: 1 } },
    })
    const [heard] = surveyResults(tally, hia)?.questions ?? []
    expect(heard).toMatchObject({ counts: { fully: FEWEST_SURVEYS, gone: 1 }, unanswered: 0 })
  })

  it('are none for a loket without a questionnaire', () => {
    const { survey: _, ...without } = hia
    expect(surveyResults(emptyTally, without)).toBeNull()
  })
})
