// The way to one's own notes.
import { Link } from 'react-router'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services.tsx'

export function OwnNotes() {
  const { may } = useServices()
  const { t } = useLanguage()
  if (!may('write-notes')) return null
  return (
    <p className="links">
      <Link to="/notities">{t.walkInHour.ownNotes}</Link>
    </p>
  )
}
