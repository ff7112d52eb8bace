// The date lies before the last use, or far after it: a person looks at it before anything is drawn or erased.
import type { LocalDate } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { useLanguage } from '../i18n/language.ts'
import { useServices } from '../services/services.tsx'
import { Button } from '../ui/button.tsx'
import { useAttempt } from '../ui/guard.ts'
import { Notice } from '../ui/notice.tsx'

interface DateQuestionProps {
  readonly doubt: 'behind' | 'ahead'
  readonly today: LocalDate
  readonly lastSeen: LocalDate
}

export function DateQuestion({ doubt, today, lastSeen }: DateQuestionProps) {
  const { notes, may } = useServices()
  const { t, format, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
  const seen = format.fullDate(lastSeen)
  return (
    <Notice
      tone="warning"
      title={t.notes.dateTitle(`${format.day(today)} ${today.slice(0, 4)}`)}
      text={doubt === 'behind' ? t.notes.dateBehind(seen) : t.notes.dateText(seen)}
    >
      {may('confirm-date') ? (
        <Button kind="primary" onPress={() => attempt(notes.confirmDate)}>
          {t.notes.dateRight}
        </Button>
      ) : (
        <p>{t.notes.dateOthers}</p>
      )}
      <p>{t.notes.dateWrong}</p>
      {problem && <Notice tone="error" {...say(problem)} />}
    </Notice>
  )
}
