// Begins to pass on, to the tablet whose code is filled in.
import { useState } from 'react'
import { type Problem, useLive, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useAttempt, useGuard } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePassingWords } from './passing-words.ts'

export function PassOn({ waiting }: { readonly waiting: number }) {
  const { passing, backups } = useServices()
  const { p, say } = usePassingWords()
  const backup = useLive(backups.state)
  const [key, setKey] = useState('')
  const [busy, run] = useGuard()
  const { problem, attempt } = useAttempt<Problem>()
  const wrong = problem?.code === 'transfer-key' ? say(problem) : null

  return (
    <Card title={p.passOnTitle}>
      <p>{p.passOnText}</p>
      {waiting > 0 && backup && backup.lastMadeAt !== null && <Notice tone="warning" title={p.copies(waiting)} />}
      {problem && !wrong && <Notice tone="error" {...say(problem)} />}
      <form
        noValidate
        autoComplete="off"
        className="connect"
        onSubmit={(event) => {
          event.preventDefault()
          run(() => attempt(() => passing.passOn(key)))
        }}
      >
        <TextField
          label={p.keyLabel}
          hint={p.keyHint}
          value={key}
          onChange={setKey}
          capitalize="none"
          error={wrong ? `${wrong.title} ${wrong.text}` : undefined}
          required
        />
        <Button type="submit" busy={busy}>
          {p.passOn}
        </Button>
      </form>
    </Card>
  )
}
