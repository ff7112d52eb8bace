// The passphrase, a PIN for Verberg if one is wanted, and the way out when the passphrase is lost.

import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { Submit, Working } from '../../ui/submit.tsx'
import { useTries } from './use-tries.ts'
import { WaitWords } from './wait-words.tsx'

export function PassphraseForm({ onLost }: { readonly onLost: () => void }) {
  const { session } = useServices()
  const { t, say } = useLanguage()
  const [passphrase, setPassphrase] = useState('')
  const [pin, setPin] = useState('')
  const { problem, attempt, left } = useTries()
  const input = useRef<HTMLInputElement>(null)
  const pinInput = useRef<HTMLInputElement>(null)
  const waits = left !== null && left > 0

  // The one thing to do here: the keyboard is ready at once.
  useEffect(() => {
    input.current?.focus()
  }, [])

  async function unlock() {
    const outcome = await attempt(() => session.unlock(passphrase, pin === '' ? undefined : pin))
    if (outcome.ok) return
    if (outcome.error.code === 'pin-malformed') return pinInput.current?.focus()
    input.current?.focus()
    input.current?.select()
  }

  const said = problem && say(problem)
  const pinError = problem?.code === 'pin-malformed' ? said?.text : undefined
  return (
    <Form className="unlock__form" onSubmit={() => (waits ? undefined : unlock())}>
      <h1 className="unlock__title">{t.unlock.title}</h1>
      {said && !pinError && <Notice tone="error" title={said.title} text={said.text} />}
      <SecretField
        ref={input}
        label={t.unlock.passphraseLabel}
        value={passphrase}
        onChange={setPassphrase}
        show={t.frame.showPassphrase}
        hide={t.frame.hidePassphrase}
        invalid={problem?.code === 'wrong-passphrase'}
      />
      <PinField
        ref={pinInput}
        label={t.unlock.pinLabel}
        hint={t.unlock.pinHint}
        value={pin}
        onChange={setPin}
        error={pinError}
      />
      <Submit size="large" disabled={waits}>
        {t.unlock.submit}
      </Submit>
      <Working text={t.unlock.working} className="unlock__status">
        {left === null ? t.unlock.offline : <WaitWords left={left} />}
      </Working>
      <div>
        <Button kind="quiet" className="unlock__lost" onPress={onLost}>
          {t.unlock.lost}
        </Button>
      </div>
    </Form>
  )
}
