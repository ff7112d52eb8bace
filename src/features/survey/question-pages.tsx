// One question: to choose from, where a tap answers and goes on, or to write about.

import { LENGTHS } from '../../domain/bounds.ts'
import type { SurveyQuestion } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { TYPED } from '../../ui/typed.ts'
import { SurveyPage, useTaps } from './survey-page.tsx'
import type { Survey } from './use-survey.ts'

interface QuestionPageProps {
  readonly question: SurveyQuestion
  /** From 1. */
  readonly number: number
  readonly of: number
  readonly survey: Survey
}

export function ChoicePage({ question, number, of, survey }: QuestionPageProps) {
  const { label } = useLanguage()
  const tap = useTaps()
  const { id, options = [] } = question
  return (
    <SurveyPage
      title={label(question.label)}
      progress={{ number, of }}
      actions={<BackAndSkip id={id} number={number} survey={survey} onTap={tap} />}
    >
      {(heading) => (
        <fieldset aria-labelledby={heading} className="survey__options">
          {options.map((option) => (
            <button
              key={option.id}
              type="button"
              className="survey__option"
              aria-pressed={survey.answers[id] === option.id}
              onClick={() => tap(() => survey.choose(number - 1, id, option.id))}
            >
              {label(option.label)}
            </button>
          ))}
        </fieldset>
      )}
    </SurveyPage>
  )
}

export function WordsPage({ question, number, of, survey }: QuestionPageProps) {
  const { t, label } = useLanguage()
  const tap = useTaps()
  const { id } = question
  return (
    <SurveyPage
      title={label(question.label)}
      progress={{ number, of }}
      actions={
        <>
          <BackAndSkip id={id} number={number} survey={survey} onTap={tap} />
          <Button kind="primary" size="large" onPress={() => tap(() => survey.next(number - 1))}>
            {t.survey.next}
          </Button>
        </>
      }
    >
      {(heading) => (
        // The browser may not complete, check or translate it: each of those writes or sends it elsewhere.
        <textarea
          className="field__input"
          rows={4}
          maxLength={LENGTHS.remark}
          value={survey.answers[id] ?? ''}
          onChange={(event) => survey.write(id, event.target.value)}
          {...TYPED}
          aria-labelledby={heading}
        />
      )}
    </SurveyPage>
  )
}

interface BackAndSkipProps {
  readonly id: string
  readonly number: number
  readonly survey: Survey
  readonly onTap: (action: () => unknown) => void
}

function BackAndSkip({ id, number, survey, onTap }: BackAndSkipProps) {
  const { t } = useLanguage()
  return (
    <>
      {number > 1 && (
        <Button size="large" kind="quiet" onPress={() => onTap(() => survey.back(number - 1))}>
          {t.survey.back}
        </Button>
      )}
      <Button size="large" onPress={() => onTap(() => survey.skip(number - 1, id))}>
        {t.survey.skip}
      </Button>
    </>
  )
}
