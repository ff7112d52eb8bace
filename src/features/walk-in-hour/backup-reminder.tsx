// A quiet line when the last reservekopie is old and there is something new; it stands in nobody's way.

import { Link } from 'react-router'
import { MORE } from '../../addresses.ts'
import { DAY } from '../../domain/calendar.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Days; Meer shows its reminder after one week. */
const LATE = 14

export function BackupReminder() {
  const { backups, may, now } = useServices()
  const { t } = useLanguage()
  const state = useLive(backups.state)
  if (!state?.due || !may('back-up')) return null
  const { lastMadeAt } = state
  if (lastMadeAt !== null && Math.abs(now() - lastMadeAt) < LATE * DAY) return null
  return (
    <Notice tone="info" title={lastMadeAt === null ? t.backup.never : t.backup.old}>
      <p>
        <Link to={MORE}>{t.backup.toBackup}</Link>
      </p>
    </Notice>
  )
}
