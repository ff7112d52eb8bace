// The way to the people of this tablet, for the coordinator.

import { Link } from 'react-router'
import { PEOPLE } from '../../addresses.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'

export function PeopleCard() {
  const { people } = useServices()
  const { t } = useLanguage()
  const all = useLive(people.all) ?? []
  return (
    <Card title={t.people.title}>
      <p>{t.people.cardText}</p>
      <p>{all.map(({ name }) => name).join(', ')}</p>
      <ul className="links">
        <li>
          <Link to={PEOPLE}>{t.people.toPeople}</Link>
        </li>
      </ul>
    </Card>
  )
}
