// Connects the tablet with the code that the administrator gave.
import { useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { type Problem, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useAttempt, useGuard } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

export function Connect() {
  const { sharing, practice } = useServices()
  const { t, say } = useLanguage()
  const [code, setCode] = useState('')
  const [busy, run] = useGuard()
  const { problem, attempt } = useAttempt<Problem>()
  const invalid = problem?.code === 'enrolment-code-invalid'

  if (practice.on) return <Notice tone="info" {...say({ code: 'practice' })} />
  return (
    <Card title={t.sharing.connectTitle} className="card--warm">
      <p>{t.sharing.connectText}</p>
      {problem && !invalid && <Notice tone="error" {...say(problem)} />}
      <form
        noValidate
        autoComplete="off"
        className="connect"
        onSubmit={(event) => {
          event.preventDefault()
          run(() => attempt(() => sharing.enrol(code)))
        }}
      >
        <TextField
          label={t.sharing.codeLabel}
          hint={t.sharing.codeHint}
          value={code}
          onChange={setCode}
          capitalize="characters"
          error={invalid ? `${say(problem).title} ${say(problem).text}` : undefined}
          required
        />
        <Button type="submit" kind="primary" busy={busy}>
          {t.sharing.connect}
        </Button>
      </form>
    </Card>
  )
}
