// Another passphrase for the same data.
import { useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { type Problem, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useAttempt, useGuard } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { SecretField } from '../../ui/secret-field.tsx'

export function ChangePassphrase() {
  const { tablet } = useServices()
  const { t, say } = useLanguage()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [repeated, setRepeated] = useState('')
  const [changed, setChanged] = useState(false)
  const [busy, run] = useGuard()
  const { problem, setProblem, attempt } = useAttempt<Problem>()

  async function change() {
    setChanged(false)
    if (next !== repeated) return setProblem({ code: 'passphrases-differ' })
    const outcome = await attempt(() => tablet.changePassphrase(current, next))
    if (!outcome.ok) return
    for (const clear of [setCurrent, setNext, setRepeated]) clear('')
    setChanged(true)
  }

  const said = problem && say(problem)
  const errorFor = (code: Problem['code']) => (said && problem.code === code ? `${said.title} ${said.text}` : undefined)
  const errors = {
    current: errorFor('wrong-passphrase'),
    next: errorFor('passphrase-too-short'),
    repeated: errorFor('passphrases-differ'),
  }
  const secret = { show: t.frame.showPassphrase, hide: t.frame.hidePassphrase }
  return (
    <Card title={t.more.passphraseTitle}>
      {said && !errors.current && !errors.next && !errors.repeated && <Notice tone="error" {...said} />}
      <details className="details" open={problem !== null || undefined}>
        <summary>{t.more.changePassphrase}</summary>
        <form
          noValidate
          autoComplete="off"
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            run(change)
          }}
        >
          <SecretField
            label={t.more.currentPassphrase}
            value={current}
            onChange={setCurrent}
            error={errors.current}
            {...secret}
          />
          <SecretField
            label={t.more.newPassphrase}
            hint={t.more.newPassphraseHint}
            value={next}
            onChange={setNext}
            error={errors.next}
            {...secret}
          />
          <SecretField
            label={t.more.repeatPassphrase}
            value={repeated}
            onChange={setRepeated}
            error={errors.repeated}
            {...secret}
          />
          <Button type="submit" kind="primary" busy={busy}>
            {t.more.changePassphrase}
          </Button>
        </form>
      </details>
      <p role="status">{changed ? t.more.passphraseChanged : ''}</p>
    </Card>
  )
}
