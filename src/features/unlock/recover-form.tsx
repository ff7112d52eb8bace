// A lost passphrase: the recovery code from paper, and a new passphrase in its place.

import { useEffect, useRef, useState } from 'react'
import { LENGTHS } from '../../domain/bounds.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Submit, Working } from '../../ui/submit.tsx'
import { TextField } from '../../ui/text-field.tsx'

export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const { session, passphrases } = useServices()
  const { t, say } = useLanguage()
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const { problem, attempt } = useAttempt<Problem>()
  const chosen = useNewPassphrase({ ...passphrases, say, texts: t.newPassphrase, id: 'new-passphrase' })
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    input.current?.focus()
  }, [])

  async function recover() {
    setMissing(code.trim() === '')
    if (code.trim() === '') return input.current?.focus()
    const passphrase = await chosen.check()
    if (!passphrase.ok) return document.getElementById(passphrase.error.field)?.focus()
    const outcome = await attempt(() => session.recover(code, passphrase.value))
    if (!outcome.ok) input.current?.focus()
  }

  const said = problem && say(problem)
  const aboutCode = problem?.code === 'recovery-code-malformed' || problem?.code === 'recovery-code-wrong'
  const codeError = missing ? t.unlock.codeMissing : aboutCode && said ? `${said.title} ${said.text}` : undefined
  return (
    <Form className="unlock__form" onSubmit={recover}>
      <h1 className="unlock__title">{t.unlock.recoverTitle}</h1>
      {said && !aboutCode && <Notice tone="error" title={said.title} text={said.text} />}
      <TextField
        ref={input}
        label={t.unlock.codeLabel}
        hint={t.unlock.codeHint}
        value={code}
        onChange={(typed) => {
          setCode(typed)
          setMissing(false)
        }}
        maxLength={LENGTHS.longCode}
        error={codeError}
        required
      />
      <section className="unlock__part" aria-labelledby="new-passphrase-title">
        <h2 id="new-passphrase-title">{t.unlock.newPassphrase}</h2>
        <NewPassphrase chosen={chosen} />
      </section>
      <div className="stack__actions">
        <Submit size="large">{t.unlock.recover}</Submit>
        <Button onPress={onBack}>{t.unlock.back}</Button>
      </div>
      <Working text={t.unlock.working} className="unlock__status" />
      <details className="details">
        <summary>{t.unlock.noCodeTitle}</summary>
        <p>{t.unlock.noCodeText}</p>
      </details>
    </Form>
  )
}
