// The first run: which loket, which tablet, which passphrase. One page, no internet.
import { useState } from 'react'
import type { Profile } from '../../domain/profile.ts'
import { type LanguageCode, useLanguage } from '../../i18n/language.ts'
import { type Problem, useLive, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Choices } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useGuard } from '../../ui/guard.ts'
import { isInstalled } from '../../ui/installed.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { faultsOf, fieldOf } from './faults.ts'
import { ProfileChoice } from './profile-choice.tsx'
import './set-up.css'

export function SetUpScreen() {
  const { session, tablet } = useServices()
  const { t, say, code } = useLanguage()
  const preferences = useLive(tablet.preferences)
  const [busy, run] = useGuard()
  const [profile, setProfile] = useState<Profile | null>(null)
  const [tabletName, setTabletName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [faults, setFaults] = useState<readonly Problem[]>([])
  const [attempt, setAttempt] = useState(0)

  async function submit() {
    const found = faultsOf({ profile, tabletName, passphrase, repeated })
    setFaults(found)
    setAttempt((count) => count + 1)
    if (found.length > 0 || !profile) return
    const outcome = await session.setUp({ profile, tabletName: tabletName.trim(), passphrase })
    if (!outcome.ok) setFaults([outcome.error])
  }

  const errorAt = (field: string) => {
    const fault = faults.find((problem) => fieldOf[problem.code] === field)
    return fault && say(fault).text
  }
  const atFields = faults.filter((problem) => fieldOf[problem.code])
  const elsewhere = faults.find((problem) => !fieldOf[problem.code])
  const secret = { show: t.frame.showPassphrase, hide: t.frame.hidePassphrase }

  return (
    <main className="outside">
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
            onChoose={(language) =>
              tablet.setPreferences({ theme: preferences?.theme ?? 'auto', language: language as LanguageCode })
            }
          />
        </div>
        {!isInstalled() && <Notice tone="info" title={t.setUp.installTitle} text={t.setUp.installText} />}
        {atFields.length > 0 && (
          <ErrorSummary
            title={t.frame.errorSummary}
            attempt={attempt}
            errors={atFields.map((problem) => ({ field: fieldOf[problem.code] ?? '', message: say(problem).title }))}
          />
        )}
        {elsewhere && <Notice tone="error" {...say(elsewhere)} />}
        <form
          noValidate
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            run(submit)
          }}
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
              maxLength={40}
              required
            />
          </Card>
          <Card title={t.setUp.passphraseTitle}>
            <p>{t.setUp.passphraseWhy}</p>
            <SecretField
              id="passphrase"
              label={t.setUp.passphraseLabel}
              hint={t.setUp.passphraseHint}
              value={passphrase}
              onChange={setPassphrase}
              error={errorAt('passphrase')}
              {...secret}
            />
            <p className="set-up__count">{t.setUp.passphraseCount([...passphrase].length)}</p>
            <SecretField
              id="repeated"
              label={t.setUp.repeatLabel}
              value={repeated}
              onChange={setRepeated}
              error={errorAt('repeated')}
              {...secret}
            />
          </Card>
          <div className="set-up__submit">
            <Button type="submit" kind="primary" size="large" busy={busy}>
              {t.setUp.submit}
            </Button>
            <p role="status">{busy ? t.setUp.working : ''}</p>
          </div>
        </form>
      </Page>
    </main>
  )
}
