// Another passphrase for the same keys.
import { useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { type Problem, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useAttempt, useGuard } from '../../ui/guard.ts'
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SecretField } from '../../ui/secret-field.tsx'

const CURRENT = 'current-passphrase'

export function ChangePassphrase({ onChanged }: { readonly onChanged: () => void }) {
  const { people, passphrases } = useServices()
  const { t, say } = useLanguage()
  const [current, setCurrent] = useState('')
  const [missing, setMissing] = useState(false)
  const chosen = useNewPassphrase({ ...passphrases, say, texts: t.newPassphrase, id: 'passphrase' })
  const [busy, run] = useGuard()
  const { problem, attempt } = useAttempt<Problem>()

  async function change() {
    setMissing(current === '')
    if (current === '') return document.getElementById(CURRENT)?.focus()
    const next = await chosen.check()
    if (!next.ok) return document.getElementById(next.error.field)?.focus()
    const outcome = await attempt(() => people.changePassphrase(current, next.value))
    if (!outcome.ok) return document.getElementById(CURRENT)?.focus()
    setCurrent('')
    chosen.clear()
    onChanged()
  }

  const said = problem && say(problem)
  const wrong = problem?.code === 'wrong-passphrase' && said ? `${said.title} ${said.text}` : undefined
  return (
    <Card title={t.people.passphraseCard}>
      {said && !wrong && <Notice tone="error" {...said} />}
      <form
        noValidate
        autoComplete="off"
        className="stack people__wide"
        onSubmit={(event) => {
          event.preventDefault()
          run(change)
        }}
      >
        <SecretField
          id={CURRENT}
          label={t.people.current}
          value={current}
          onChange={(typed) => {
            setCurrent(typed)
            setMissing(false)
          }}
          error={missing ? t.people.ownMissing : wrong}
          show={t.frame.showPassphrase}
          hide={t.frame.hidePassphrase}
        />
        <NewPassphrase chosen={chosen} />
        <div className="stack__actions">
          <Button type="submit" kind="primary" busy={busy}>
            {t.people.changePassphrase}
          </Button>
          <p role="status">{busy ? t.people.working : ''}</p>
        </div>
      </form>
    </Card>
  )
}
