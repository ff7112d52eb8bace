// The other tablets that count along, each with the day of its copy, and the way to take it out again.
import { localDate } from '../../domain/calendar.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'

export function TakenIn() {
  const { backups, tablet, may } = useServices()
  const { t, format, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
  const takenIn = useLive(backups.takenIn)
  const profile = useLive(tablet.settings)?.profile
  if (!profile || !takenIn || takenIn.length === 0) return null
  return (
    <>
      <h3>{t.backup.takenInTitle}</h3>
      {problem && <Notice tone="error" {...say(problem)} />}
      <ul className="rows">
        {takenIn.map(({ tabletId, tabletName, madeAt }) => (
          <li key={tabletId} className="rows__row">
            <p className="rows__text" id={`taken-in-${tabletId}`}>
              {t.backup.copyOf(tabletName, format.fullDate(localDate(madeAt, profile.timeZone)))}
            </p>
            {may('take-in-backups') && (
              <Button describedBy={`taken-in-${tabletId}`} onPress={() => attempt(() => backups.takeOut(tabletId))}>
                {t.backup.takeOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
