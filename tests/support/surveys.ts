// Questionnaires as visitors fill them in, of the profile of Hendrik-Ido-Ambacht.
import * as fc from 'fast-check'
import type { SurveyAnswers } from '../../src/domain/survey.ts'
import { lokets } from '../../src/profiles/lokets.ts'

const questions = lokets.find(({ id }) => id === 'hendrik-ido-ambacht')?.survey ?? []

/** Any answers to any of the questions. */
export const anySurvey: fc.Arbitrary<SurveyAnswers> = fc.record(
  Object.fromEntries(
    questions.map(({ id, options }) => [
      id,
      options ? fc.constantFrom(...options.map((option) => option.id)) : fc.constantFrom('Dank je wel.', 'Te laat.'),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<SurveyAnswers>

/** The first option of every question. */
export const everySurveyOption: SurveyAnswers = Object.fromEntries(
  questions.flatMap(({ id, options }) => (options?.[0] ? [[id, options[0].id]] : [])),
)
