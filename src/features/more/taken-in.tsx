// The other tablets that count along, each with the day of its copy.
import { localDate } from '../../domain/calendar.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive, useServices } from '../../services.tsx'

export function TakenIn() {
  const { backups, tablet } = useServices()
  const { t, format } = useLanguage()
  const takenIn = useLive(backups.takenIn)
  const profile = useLive(tablet.settings)?.profile
  if (!profile || !takenIn || takenIn.length === 0) return null
  return (
    <>
      <h3>{t.backup.takenInTitle}</h3>
      <ul>
        {takenIn.map(({ tabletName, madeAt }) => (
          <li key={`${tabletName} ${madeAt}`}>
            {t.backup.copyOf(tabletName, format.fullDate(localDate(madeAt, profile.timeZone)))}
          </li>
        ))}
      </ul>
    </>
  )
}
