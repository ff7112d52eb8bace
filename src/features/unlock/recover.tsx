// A lost passphrase, in two steps: the recovery code with a new passphrase, then the new recovery code.
import { useState } from 'react'
import { NewCode } from './new-code.tsx'
import { RecoverForm } from './recover-form.tsx'

export function Recover({ onBack }: { readonly onBack: () => void }) {
  const [code, setCode] = useState<string | null>(null)
  return code === null ? <RecoverForm onRecovered={setCode} onBack={onBack} /> : <NewCode code={code} />
}
