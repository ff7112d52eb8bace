// Handing in: until this tap the visitor can still think better of it.
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SurveyPage, useTaps } from './survey-page.tsx'
import type { Survey } from './use-survey.ts'

export function ReadyPage({ survey }: { readonly survey: Survey }) {
  const { t } = useLanguage()
  const tap = useTaps()
  const answered = Object.values(survey.answers).some((answer) => answer.trim() !== '')
  return (
    <SurveyPage
      title={t.survey.readyTitle}
      actions={
        <>
          <Button kind="quiet" size="large" onPress={() => tap(survey.reconsider)}>
            {t.survey.back}
          </Button>
          {answered && (
            <Button size="large" onPress={() => tap(survey.discard)}>
              {t.survey.discard}
            </Button>
          )}
          <Button kind="primary" size="large" onPress={() => tap(survey.finish)}>
            {t.survey.done}
          </Button>
        </>
      }
    >
      {() => (
        <>
          <p>{answered ? t.survey.ready : t.survey.readyEmpty}</p>
          {survey.failed && <Notice tone="error" title={t.survey.notSaved} />}
        </>
      )}
    </SurveyPage>
  )
}
