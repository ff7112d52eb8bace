// The date has jumped ahead: a person looks at it before notes are erased on its word alone.
import type { LocalDate } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { useLanguage } from '../i18n/language.ts'
import { useServices } from '../services/services.tsx'
import { Button } from '../ui/button.tsx'
import { useAttempt } from '../ui/guard.ts'
import { Notice } from '../ui/notice.tsx'

export function DateQuestion({ today, lastSeen }: { readonly today: LocalDate; readonly lastSeen: LocalDate }) {
  const { notes } = useServices()
  const { t, format, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
  return (
    <Notice
      tone="warning"
      title={t.notes.dateTitle(`${format.day(today)} ${today.slice(0, 4)}`)}
      text={t.notes.dateText(format.fullDate(lastSeen))}
    >
      <Button kind="primary" onPress={() => attempt(notes.confirmDate)}>
        {t.notes.dateRight}
      </Button>
      <p>{t.notes.dateWrong}</p>
      {problem && <Notice tone="error" {...say(problem)} />}
    </Notice>
  )
}
