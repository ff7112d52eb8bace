// The ways from the walk-in hour to the screens beside it: one's own notes, the directory, theme meetings.

import { Link } from 'react-router'
import { DIRECTORY, MEETINGS, NOTES } from '../../addresses.ts'
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'

export function Elsewhere({ profile }: { readonly profile: Profile }) {
  const { may } = useServices()
  const { t } = useLanguage()
  const places = [
    ...(profile.cards ? [{ to: DIRECTORY, text: t.cards.link }] : []),
    ...(profile.themes ? [{ to: MEETINGS, text: t.meetings.link }] : []),
    ...(may('write-notes') ? [{ to: NOTES, text: t.walkInHour.ownNotes }] : []),
  ]
  return (
    <ul className="links hour__links">
      {places.map(({ to, text }) => (
        <li key={to}>
          <Link to={to}>{text}</Link>
        </li>
      ))}
    </ul>
  )
}
