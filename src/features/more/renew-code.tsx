// A new recovery code in the place of one that was lost or seen.
import { useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { type Problem, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useAttempt, useGuard } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { SecretField } from '../../ui/secret-field.tsx'

const OWN = 'own-passphrase'

/** @param onRenewed gets the code, which is shown once */
export function RenewCode({ onRenewed }: { readonly onRenewed: (code: string) => void }) {
  const { people } = useServices()
  const { t, say } = useLanguage()
  const [own, setOwn] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, run] = useGuard()
  const { problem, attempt } = useAttempt<Problem>()

  async function renew() {
    setMissing(own === '')
    if (own === '') return document.getElementById(OWN)?.focus()
    const outcome = await attempt(() => people.renewRecoveryCode(own))
    if (outcome.ok) onRenewed(outcome.value.recoveryCode)
    else document.getElementById(OWN)?.focus()
  }

  const said = problem && say(problem)
  const wrong = problem?.code === 'wrong-passphrase' && said ? `${said.title} ${said.text}` : undefined
  return (
    <Card title={t.people.codeCard}>
      <p>{t.people.codeCardText}</p>
      {said && !wrong && <Notice tone="error" {...said} />}
      <form
        noValidate
        autoComplete="off"
        className="stack people__wide"
        onSubmit={(event) => {
          event.preventDefault()
          run(renew)
        }}
      >
        <SecretField
          id={OWN}
          label={t.people.own}
          value={own}
          onChange={(typed) => {
            setOwn(typed)
            setMissing(false)
          }}
          error={missing ? t.people.ownMissing : wrong}
          show={t.frame.showPassphrase}
          hide={t.frame.hidePassphrase}
        />
        <div className="stack__actions">
          <Button type="submit" busy={busy}>
            {t.people.renewCode}
          </Button>
          <p role="status">{busy ? t.people.working : ''}</p>
        </div>
      </form>
    </Card>
  )
}
