// The people who work on this tablet, and their roles.

import { useId, useState } from 'react'
import { Link } from 'react-router'
import { MORE } from '../../addresses.ts'
import type { Person } from '../../domain/person.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Page } from '../../ui/page.tsx'
import { RemovePerson } from './remove-person.tsx'
import { useRoleWords } from './role-words.ts'

interface PeopleListProps {
  /** The last action, in words. */
  readonly done: string
  readonly onAdd: () => void
  readonly onChange: (person: Person) => void
  readonly onRemoved: (name: string) => void
}

export function PeopleList({ done, onAdd, onChange, onRemoved }: PeopleListProps) {
  const { people } = useServices()
  const { t } = useLanguage()
  const roleWords = useRoleWords()
  const own = useId()
  const all = useLive(people.all) ?? []
  const me = useLive(people.me)
  const [leaving, setLeaving] = useState<Person | null>(null)
  return (
    <Page title={t.people.title} className="people">
      <p role="status">{done}</p>
      <Card title={t.people.list}>
        <ul className="rows">
          {all.map((person) => {
            const name = `${own}-${person.id}`
            return (
              <li key={person.id} className="rows__row">
                <div className="rows__text" id={name}>
                  <strong translate="no">{person.id === me?.id ? t.people.me(person.name) : person.name}</strong>
                  <p className="muted">{roleWords(person.roles)}</p>
                  {person.isNewcomer && <p>{t.people.newcomer}</p>}
                </div>
                <Button describedBy={name} onPress={() => onChange(person)}>
                  {t.people.change}
                </Button>
                <Button kind="danger" describedBy={name} onPress={() => setLeaving(person)}>
                  {t.people.remove}
                </Button>
              </li>
            )
          })}
        </ul>
        <Button kind="primary" onPress={onAdd}>
          {t.people.add}
        </Button>
      </Card>
      {leaving && (
        <RemovePerson
          person={leaving}
          self={leaving.id === me?.id}
          onRemoved={() => {
            setLeaving(null)
            onRemoved(leaving.name)
          }}
          onClose={() => setLeaving(null)}
        />
      )}
      <p>
        <Link className="button button--secondary button--normal" to={MORE}>
          {t.more.back}
        </Link>
      </p>
    </Page>
  )
}
