// Another name or other roles for a person. A promotion to coordinator asks for one's own passphrase.

import { useState } from 'react'
import type { Person } from '../../domain/person.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Page } from '../../ui/page.tsx'
import { Submit } from '../../ui/submit.tsx'
import { isAboutOwn, OwnPassphrase, useOwnPassphrase } from './own-passphrase.tsx'
import { PersonFields, type PersonFilled, personFaults, personFieldOf } from './person-fields.tsx'

interface ChangePersonProps {
  readonly person: Person
  readonly onChanged: (name: string) => void
  readonly onCancel: () => void
}

export function ChangePerson({ person, onChanged, onCancel }: ChangePersonProps) {
  const { people } = useServices()
  const { t, say } = useLanguage()
  const [filled, setFilled] = useState<PersonFilled>({ name: person.name, roles: person.roles })
  const own = useOwnPassphrase()
  const [faults, setFaults] = useState<readonly Problem[]>([])
  const { problem, attempt } = useAttempt<Problem>()
  const makesCoordinator = filled.roles.includes('coordinator') && !person.roles.includes('coordinator')

  async function keep() {
    const found = personFaults(filled)
    setFaults(found)
    if (found[0]) return document.getElementById(personFieldOf[found[0].code] ?? '')?.focus()
    if (makesCoordinator && !own.isThere()) return
    const name = filled.name.trim()
    const change = { name, roles: filled.roles }
    const outcome = await attempt(() => people.change(person.id, change, makesCoordinator ? own.typed : undefined))
    if (outcome.ok) onChanged(name)
  }

  return (
    <Page title={t.people.changeTitle(person.name)} className="people">
      <Form className="people__form" problem={problem && !isAboutOwn(problem) && say(problem)} onSubmit={keep}>
        <Card title={t.people.rolesLegend}>
          <PersonFields filled={filled} onChange={setFilled} faults={faults} />
        </Card>
        {makesCoordinator && (
          <Card title={t.people.ownCard}>
            <p>{t.people.makesCoordinator(person.name)}</p>
            <OwnPassphrase own={own} problem={problem} />
          </Card>
        )}
        <div className="stack__actions">
          <Submit>{t.people.keep}</Submit>
          <Button onPress={onCancel}>{t.frame.cancel}</Button>
        </div>
      </Form>
    </Page>
  )
}
