// The end: from here no way leads back to an answer, as there is none left.
import { useLanguage } from '../../i18n/language.ts'
import { SurveyPage } from './survey-page.tsx'

export function ThanksPage({ discarded }: { readonly discarded: boolean }) {
  const { t } = useLanguage()
  return (
    <SurveyPage title={discarded ? t.survey.discarded : t.survey.thanks}>{() => <p>{t.survey.giveBack}</p>}</SurveyPage>
  )
}
