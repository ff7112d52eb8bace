// The step before a person goes in by a new way: their recovery code, which they write down, and a PIN for this unlock
// if they want one.
import { useRef, useState } from 'react'
import type { Fact } from './facts.tsx'
import { useAttempt } from './guard.ts'
import { Notice } from './notice.tsx'
import { PinField } from './pin-field.tsx'
import { RecoveryCode, type RecoveryCodeTexts } from './recovery-code.tsx'

interface GoingInProps<P extends { readonly code: string }> {
  readonly code: string
  readonly texts: RecoveryCodeTexts
  readonly facts: readonly Fact[]
  /** Null where a PIN was chosen before. */
  readonly pin: { readonly label: string; readonly hint: string } | null
  readonly say: (problem: P) => { readonly title: string; readonly text: string }
  readonly enter: (
    pin?: string,
  ) => Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: P }>
}

export function GoingIn<P extends { readonly code: string }>({ code, texts, facts, pin, say, enter }: GoingInProps<P>) {
  const [typed, setTyped] = useState('')
  const { problem, attempt } = useAttempt<P>()
  const input = useRef<HTMLInputElement>(null)
  const malformed = problem?.code === 'pin-malformed'

  async function goIn() {
    const outcome = await attempt(() => enter(typed))
    if (!outcome.ok) input.current?.focus()
  }

  return (
    <>
      {problem && !malformed && <Notice tone="error" {...say(problem)} />}
      <RecoveryCode code={code} texts={texts} facts={facts} onDone={goIn}>
        {pin && (
          <PinField
            ref={input}
            label={pin.label}
            hint={pin.hint}
            value={typed}
            onChange={setTyped}
            error={problem && malformed ? say(problem).title : undefined}
          />
        )}
      </RecoveryCode>
    </>
  )
}
