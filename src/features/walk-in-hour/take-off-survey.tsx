// Takes the questionnaire that was counted last off again, where it was only tried out. Loaded when there is one.
import type { LocalDate } from '../../domain/calendar.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { AskFirst } from '../../ui/ask-first.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'

export function TakeOffSurvey({ counted }: { readonly counted: LocalDate }) {
  const { surveys } = useServices()
  const { t, format, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
  return (
    <AskFirst
      button={t.surveyDesk.takeOff}
      title={t.surveyDesk.takeOffTitle}
      cancel={t.frame.cancel}
      act={t.surveyDesk.takeOffNow}
      onAct={async () => (await attempt(surveys.takeOff)).ok}
    >
      {problem && <Notice tone="error" {...say(problem)} />}
      <p>{t.surveyDesk.takeOffText(format.day(counted))}</p>
    </AskFirst>
  )
}
