// The tablets behind these totals: this tablet, and the ones whose reservekopie was taken in, with the age of each
// copy.
import { localDate } from '../../domain/calendar.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'

export function useScope(): string {
  const { backups, tablet } = useServices()
  const { t, format } = useLanguage()
  const takenIn = useLive(backups.takenIn)
  const profile = useLive(tablet.settings)?.profile
  if (!profile || !takenIn || takenIn.length === 0) return t.totals.scope
  const tablets = takenIn.map(({ tabletName, madeAt }) =>
    t.backup.copyOf(tabletName, format.fullDate(localDate(madeAt, profile.timeZone))),
  )
  return t.backup.alsoCounts(tablets.join(', '))
}
