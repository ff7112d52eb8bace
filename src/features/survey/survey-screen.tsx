// The questionnaire on a tablet that a visitor holds: one question per page, in the visitor's own language. Its words
// tell nothing of the loket, and its answers leave the screen and the memory once it is done.
import { useEffect, useState } from 'react'
import type { SurveyQuestion } from '../../domain/profile.ts'
import { type LanguageCode, LanguageProvider, useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { ChoicePage, WordsPage } from './question-pages.tsx'
import { ReadyPage } from './ready-page.tsx'
import { ThanksPage } from './thanks-page.tsx'
import { useSurvey } from './use-survey.ts'
import { WelcomePage } from './welcome-page.tsx'
import './survey.css'

interface SurveyScreenProps {
  /** The counsellor wants the tablet back. */
  readonly onCounsellor: () => void
}

export function SurveyScreen({ onCounsellor }: SurveyScreenProps) {
  const { surveys } = useServices()
  const { code } = useLanguage()
  const [language, setLanguage] = useState<LanguageCode>(code)
  const questions = useLive(surveys.handedOver)?.questions

  useEffect(() => {
    document.documentElement.lang = language
    return () => {
      document.documentElement.lang = code
    }
  }, [language, code])

  if (!questions) return null
  return (
    // No time is shown in it.
    <LanguageProvider code={language} timeZone="Europe/Amsterdam">
      <main className="survey">
        <Pages questions={questions} onLanguage={setLanguage} />
        <Counsellor onPress={onCounsellor} />
      </main>
    </LanguageProvider>
  )
}

interface PagesProps {
  readonly questions: readonly SurveyQuestion[]
  readonly onLanguage: (language: LanguageCode) => void
}

function Pages({ questions, onLanguage }: PagesProps) {
  const survey = useSurvey(questions)
  const { place } = survey
  if (place === 'welcome')
    return <WelcomePage questions={questions.length} onLanguage={onLanguage} onBegin={survey.begin} />
  if (place === 'ready') return <ReadyPage survey={survey} />
  if (place === 'thanks' || place === 'discarded') return <ThanksPage discarded={place === 'discarded'} />
  const question = questions[place]
  if (!question) return null
  const Page = question.options ? ChoicePage : WordsPage
  // A page of its own for each question: nothing of the one before stays in it.
  return <Page key={question.id} question={question} number={place + 1} of={questions.length} survey={survey} />
}

function Counsellor({ onPress }: { readonly onPress: () => void }) {
  const { t } = useLanguage()
  return (
    <button type="button" className="button button--quiet survey__counsellor" onClick={onPress}>
      {t.survey.forCounsellor}
    </button>
  )
}
