// The person who unlocked the tablet, and the way to their own passphrase and recovery code.

import { Link } from 'react-router'
import { SECRETS } from '../../addresses.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { useRoleWords } from './role-words.ts'

export function You() {
  const { people } = useServices()
  const { t } = useLanguage()
  const roleWords = useRoleWords()
  const me = useLive(people.me)
  if (!me) return null
  return (
    <Card title={t.people.you}>
      <p>{t.people.youAre(me.name, roleWords(me.roles))}</p>
      <ul className="links">
        <li>
          <Link to={SECRETS}>{t.people.toSecrets}</Link>
        </li>
      </ul>
    </Card>
  )
}
