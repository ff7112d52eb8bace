// The ways into a locked tablet: the passphrase, or the recovery code in two steps. Where one stands is in memory only.
import { useState } from 'react'
import { NewCode } from './new-code.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { RecoverForm } from './recover-form.tsx'

type Step = 'passphrase' | 'recover' | { readonly code: string }

export function WaysIn() {
  const [step, setStep] = useState<Step>('passphrase')
  if (step === 'passphrase') return <PassphraseForm onLost={() => setStep('recover')} />
  if (step === 'recover')
    return <RecoverForm onRecovered={(code) => setStep({ code })} onBack={() => setStep('passphrase')} />
  return <NewCode code={step.code} />
}
