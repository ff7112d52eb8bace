// The ways into a locked tablet: the passphrase, or the ways for a lost one. The chosen way is in memory only.
import { lazy, Suspense, useState } from 'react'
import { PassphraseForm } from './passphrase-form.tsx'

const Recover = lazy(async () => ({ default: (await import('./recover-form.tsx')).RecoverForm }))

export function WaysIn() {
  const [lost, setLost] = useState(false)
  if (!lost) return <PassphraseForm onLost={() => setLost(true)} />
  return (
    <Suspense>
      <Recover onBack={() => setLost(false)} />
    </Suspense>
  )
}
