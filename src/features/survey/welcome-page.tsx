// The first page: the language, the topic, and that every answer is optional.
import { type LanguageCode, useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { SurveyPage } from './survey-page.tsx'

const languages = ['nl', 'en'] as const satisfies readonly LanguageCode[]

interface WelcomePageProps {
  readonly questions: number
  readonly onLanguage: (language: LanguageCode) => void
  readonly onBegin: () => void
}

export function WelcomePage({ questions, onLanguage, onBegin }: WelcomePageProps) {
  const { t, code } = useLanguage()
  return (
    <SurveyPage
      title={t.survey.title}
      actions={
        <Button kind="primary" size="large" onPress={onBegin}>
          {t.survey.begin}
        </Button>
      }
    >
      {() => (
        <>
          <Choices
            legend={t.survey.languageLabel}
            choices={languages.map((value) => ({ value, label: t.survey.languages[value] }))}
            value={code}
            onChoose={(chosen) => onLanguage(languages.find((each) => each === chosen) ?? code)}
          />
          <p>{t.survey.intro(questions)}</p>
          <p>{t.survey.free}</p>
        </>
      )}
    </SurveyPage>
  )
}
