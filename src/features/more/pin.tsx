// The PIN of this unlock, which brings the content back after Verberg. It is kept in memory only.

import { useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { Submit } from '../../ui/submit.tsx'

export function Pin() {
  const { session } = useServices()
  const { t, say } = useLanguage()
  const [pin, setPin] = useState('')
  const chosen = useLive(session.hasPin)
  const { problem, setProblem, attempt } = useAttempt<Problem>()

  async function choose() {
    const outcome = await attempt(() => session.setPin(pin))
    if (outcome.ok) setPin('')
  }

  const said = problem && say(problem)
  const malformed = problem?.code === 'pin-malformed' ? t.problems['pin-malformed'].cause : undefined
  return (
    <Card title={t.cover.pinTitle}>
      <p>{t.cover.pinText}</p>
      {said && !malformed && <Notice tone="error" {...said} />}
      <p role="status">{chosen ? t.cover.pinChosen : t.cover.pinNone}</p>
      <Form className="stack" onSubmit={choose}>
        <PinField
          label={t.cover.newPin}
          hint={t.cover.newPinHint}
          value={pin}
          onChange={(typed) => {
            setPin(typed)
            setProblem(null)
          }}
          error={malformed}
        />
        <Submit kind="secondary">{t.cover.choosePin}</Submit>
      </Form>
      <p>{t.cover.lockText}</p>
      <Button onPress={session.lock}>{t.cover.lock}</Button>
    </Card>
  )
}
