// Letting a colleague in. The coordinator's own passphrase opens the tablet's keys for them; the colleague chooses a
// passphrase of their own when they come in for the first time, so that nobody else ever sees it.

import { useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { Newcomer } from '../../services/people.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Page } from '../../ui/page.tsx'
import { Submit, Working } from '../../ui/submit.tsx'
import { isAboutOwn, OwnPassphrase, useOwnPassphrase } from './own-passphrase.tsx'
import { PersonFields, type PersonFilled, personFaults, personFieldOf } from './person-fields.tsx'

interface AddPersonProps {
  readonly onAdded: (newcomer: Newcomer, name: string) => void
  readonly onCancel: () => void
}

export function AddPerson({ onAdded, onCancel }: AddPersonProps) {
  const { people } = useServices()
  const { t, say } = useLanguage()
  const [filled, setFilled] = useState<PersonFilled>({ name: '', roles: ['counsellor'] })
  const own = useOwnPassphrase()
  const [faults, setFaults] = useState<readonly Problem[]>([])
  const [attempts, setAttempts] = useState(0)
  const { problem, attempt } = useAttempt<Problem>()

  async function add() {
    const found = personFaults(filled)
    setFaults(found)
    setAttempts((count) => count + 1)
    if (!own.isThere() || found.length > 0) return
    const name = filled.name.trim()
    const added = await attempt(() => people.add({ name, roles: filled.roles }, own.typed))
    if (added.ok) return onAdded(added.value, name)
    setAttempts((count) => count + 1)
  }

  const errors = [
    ...faults.map((fault) => ({ field: personFieldOf[fault.code] ?? '', message: say(fault).title })),
    ...(own.missing ? [{ field: own.id, message: t.people.ownMissing }] : []),
    ...(problem && isAboutOwn(problem) ? [{ field: own.id, message: say(problem).title }] : []),
  ]
  return (
    <Page title={t.people.addTitle} className="people">
      <p className="lead">{t.people.addLead}</p>
      <Form
        className="people__form"
        errors={{ title: t.frame.errorSummary, attempt: attempts, list: errors }}
        problem={problem && !isAboutOwn(problem) && say(problem)}
        onSubmit={add}
      >
        <Card title={t.people.who}>
          <PersonFields filled={filled} onChange={setFilled} faults={faults} />
        </Card>
        <Card title={t.people.ownTitle}>
          <p>{t.people.ownText}</p>
          <OwnPassphrase own={own} problem={problem} />
        </Card>
        <div className="stack__actions">
          <Submit size="large">{t.people.submit}</Submit>
          <Button onPress={onCancel}>{t.frame.cancel}</Button>
          <Working text={t.people.working} />
        </div>
      </Form>
    </Page>
  )
}
