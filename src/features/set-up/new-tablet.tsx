// A new tablet: its loket, its name, its first person, and their passphrase. One page, no internet.

import { type ReactNode, useState } from 'react'
import { LENGTHS } from '../../domain/bounds.ts'
import type { Role } from '../../domain/person.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { isInstalled } from '../../ui/installed.ts'
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Submit } from '../../ui/submit.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { faultsOf, fieldOf } from './faults.ts'
import { FirstPerson } from './first-person.tsx'
import { ProfileChoice } from './profile-choice.tsx'

interface NewTabletProps {
  /** Another way to begin, above the form. */
  readonly otherWay?: ReactNode
}

export function NewTablet({ otherWay }: NewTabletProps) {
  const { session, tablet, passphrases } = useServices()
  const { t, say, code } = useLanguage()
  const preferences = useLive(tablet.preferences)
  const [profile, setProfile] = useState<Profile | null>(null)
  const [tabletName, setTabletName] = useState('')
  const [personName, setPersonName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(['counsellor', 'coordinator'])
  const known = [personName, tabletName, ...(profile ? [profile.id, profile.name.nl] : [])].filter(Boolean)
  const chosen = useNewPassphrase({
    ...passphrases,
    faultOf: (passphrase: string) => passphrases.faultOf(passphrase, known),
    say,
    texts: t.newPassphrase,
    id: 'passphrase',
  })
  const [faults, setFaults] = useState<readonly Problem[]>([])
  const [attempt, setAttempt] = useState(0)

  async function submit() {
    const found = faultsOf({ profile, tabletName, personName })
    const passphrase = await chosen.check()
    setFaults(found)
    setAttempt((count) => count + 1)
    if (found.length > 0 || !passphrase.ok || !profile) return
    const person = { name: personName.trim(), roles, passphrase: passphrase.value }
    const outcome = await session.setUp({ profile, tabletName: tabletName.trim(), person })
    if (!outcome.ok) setFaults([outcome.error])
  }

  const errorAt = (field: string) => {
    const fault = faults.find((problem) => fieldOf[problem.code] === field)
    return fault && say(fault).text
  }
  const errors = faults.flatMap((problem) => {
    const field = fieldOf[problem.code]
    return field ? [{ field, message: say(problem).title }] : []
  })
  if (chosen.open) errors.push(chosen.open)
  const elsewhere = faults.find((problem) => !fieldOf[problem.code])

  return (
    <Page title={t.setUp.title} className="set-up">
      <div className="set-up__top">
        <p className="lead">{t.setUp.welcome}</p>
        <Choices
          legend={t.setUp.language}
          choices={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          value={code}
          onChoose={(language) => tablet.setPreferences({ theme: preferences?.theme ?? 'auto', language })}
        />
      </div>
      {!isInstalled() && <Notice tone="info" title={t.setUp.installTitle} text={t.setUp.installText} />}
      {otherWay}
      <Form
        errors={{ title: t.frame.errorSummary, attempt, list: errors }}
        problem={elsewhere && say(elsewhere)}
        onSubmit={submit}
      >
        <Card title={t.setUp.profileTitle}>
          <ProfileChoice chosen={profile} onChoose={setProfile} error={errorAt('profile')} />
        </Card>
        <Card title={t.setUp.nameTitle}>
          <TextField
            id="tablet-name"
            label={t.setUp.nameLabel}
            hint={t.setUp.nameHint}
            value={tabletName}
            onChange={setTabletName}
            error={errorAt('tablet-name')}
            maxLength={LENGTHS.name}
            required
          />
        </Card>
        <Card title={t.setUp.personTitle}>
          <FirstPerson
            name={personName}
            onName={setPersonName}
            error={errorAt('person-name')}
            roles={roles}
            onRoles={setRoles}
          />
        </Card>
        <Card title={t.setUp.passphraseTitle}>
          <p>{t.setUp.passphraseWhy}</p>
          <NewPassphrase chosen={chosen} />
        </Card>
        <div className="set-up__submit">
          <Submit size="large" working={t.setUp.working}>
            {t.setUp.submit}
          </Submit>
        </div>
      </Form>
    </Page>
  )
}
