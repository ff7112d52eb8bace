// Letting somebody in: done by two, at this tablet. The colleague chooses a passphrase of their own; the coordinator's own one
// opens the keys that they are given.
import { useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { type Newcomer, type Problem, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useGuard } from '../../ui/guard.ts'
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { PersonFields, type PersonFilled, personFaults, personFieldOf } from './person-fields.tsx'

interface AddPersonProps {
  readonly onAdded: (newcomer: Newcomer, name: string) => void
  readonly onCancel: () => void
}

const OWN = 'own-passphrase'

export function AddPerson({ onAdded, onCancel }: AddPersonProps) {
  const { people, passphrases } = useServices()
  const { t, say } = useLanguage()
  const [filled, setFilled] = useState<PersonFilled>({ name: '', roles: ['counsellor'] })
  const chosen = useNewPassphrase({ ...passphrases, say, texts: t.newPassphrase, id: 'passphrase' })
  const [own, setOwn] = useState('')
  const [ownMissing, setOwnMissing] = useState(false)
  const [faults, setFaults] = useState<readonly Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, run] = useGuard()

  async function add() {
    const found = personFaults(filled)
    const passphrase = await chosen.check()
    setFaults(found)
    setOwnMissing(own === '')
    setAttempt((count) => count + 1)
    if (found.length > 0 || !passphrase.ok || own === '') return
    const person = { name: filled.name.trim(), roles: filled.roles, passphrase: passphrase.value }
    const outcome = await people.add(person, own)
    if (outcome.ok) return onAdded(outcome.value, person.name)
    setFaults([outcome.error])
    setAttempt((count) => count + 1)
  }

  const fieldOf = (problem: Problem) => (problem.code === 'wrong-passphrase' ? OWN : personFieldOf[problem.code])
  const wrong = faults.find(({ code }) => code === 'wrong-passphrase')
  const ownError = ownMissing ? t.people.ownMissing : wrong && `${say(wrong).title} ${say(wrong).text}`
  const errors = [
    ...faults.flatMap((problem) => {
      const field = fieldOf(problem)
      return field ? [{ field, message: say(problem).title }] : []
    }),
    ...(chosen.open ? [chosen.open] : []),
    ...(ownMissing ? [{ field: OWN, message: t.people.ownMissing }] : []),
  ]
  const elsewhere = faults.find((problem) => !fieldOf(problem))
  return (
    <Page title={t.people.addTitle} className="people">
      <p className="lead">{t.people.addLead}</p>
      {errors.length > 0 && <ErrorSummary title={t.frame.errorSummary} attempt={attempt} errors={errors} />}
      {elsewhere && <Notice tone="error" {...say(elsewhere)} />}
      <form
        noValidate
        autoComplete="off"
        className="people__form"
        onSubmit={(event) => {
          event.preventDefault()
          run(add)
        }}
      >
        <Card title={t.people.who}>
          <PersonFields filled={filled} onChange={setFilled} faults={faults} />
        </Card>
        <Card title={t.people.passphraseTitle}>
          <p>{t.people.passphraseText}</p>
          <NewPassphrase chosen={chosen} />
        </Card>
        <Card title={t.people.ownTitle}>
          <p>{t.people.ownText}</p>
          <SecretField
            id={OWN}
            label={t.people.own}
            value={own}
            onChange={(typed) => {
              setOwn(typed)
              setOwnMissing(false)
            }}
            error={ownError}
            show={t.frame.showPassphrase}
            hide={t.frame.hidePassphrase}
          />
        </Card>
        <div className="stack__actions">
          <Button type="submit" kind="primary" size="large" busy={busy}>
            {t.people.submit}
          </Button>
          <Button onPress={onCancel}>{t.frame.cancel}</Button>
          <p role="status">{busy ? t.people.working : ''}</p>
        </div>
      </form>
    </Page>
  )
}
