// The passphrase, and the way out when it is wrong.
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { type Problem, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { useAttempt, useGuard } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { SecretField } from '../../ui/secret-field.tsx'

export function PassphraseForm() {
  const { session } = useServices()
  const { t, say } = useLanguage()
  const [passphrase, setPassphrase] = useState('')
  const [busy, run] = useGuard()
  const { problem, attempt } = useAttempt<Problem>()
  const input = useRef<HTMLInputElement>(null)

  // The one thing to do here: the keyboard is ready at once.
  useEffect(() => {
    input.current?.focus()
  }, [])

  async function unlock() {
    const outcome = await attempt(() => session.unlock(passphrase))
    if (outcome.ok) return
    input.current?.focus()
    input.current?.select()
  }

  return (
    <form
      noValidate
      autoComplete="off"
      className="unlock__form"
      onSubmit={(event) => {
        event.preventDefault()
        run(unlock)
      }}
    >
      <h1 className="unlock__title">{t.unlock.title}</h1>
      {problem && <Notice tone="error" {...say(problem)} />}
      <SecretField
        ref={input}
        label={t.unlock.passphraseLabel}
        value={passphrase}
        onChange={setPassphrase}
        show={t.frame.showPassphrase}
        hide={t.frame.hidePassphrase}
        invalid={problem?.code === 'wrong-passphrase'}
      />
      <Button type="submit" kind="primary" size="large" busy={busy}>
        {t.unlock.submit}
      </Button>
      <p role="status" className="unlock__status">
        {busy ? t.unlock.working : t.unlock.offline}
      </p>
      <details className="details">
        <summary>{t.unlock.forgotTitle}</summary>
        <p>{t.unlock.forgotText}</p>
      </details>
    </form>
  )
}
