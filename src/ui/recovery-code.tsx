// A recovery code, shown once: large on the screen, alone on paper, and left only when it was written down. It stands in memory
// and nowhere else: not in an address, not in the history, not in any storage.

import { type ReactNode, useContext, useState } from 'react'
import { createPortal } from 'react-dom'
import { print } from './asks.ts'
import { Button } from './button.tsx'
import { Check } from './check.tsx'
import { Covered } from './covered.ts'
import { type Fact, Facts } from './facts.tsx'
import { Form } from './form.tsx'
import { Submit } from './submit.tsx'

/** `i18n` has them as `recoveryCode`. */
export interface RecoveryCodeTexts {
  readonly text: string
  readonly once: string
  readonly print: string
  readonly confirm: string
  readonly confirmMissing: string
  readonly go: string
  readonly paperTitle: string
  readonly paperText: string
  readonly keep: string
}

interface RecoveryCodeProps {
  /** As it is printed, in groups with hyphens. */
  readonly code: string
  readonly texts: RecoveryCodeTexts
  /** Other lines on the paper: the name of the tablet and the date. */
  readonly facts: readonly Fact[]
  /** May return a promise: until it settles the button is busy. */
  readonly onDone: () => unknown
  /** Other questions before that. */
  readonly children?: ReactNode
}

export function RecoveryCode({ code, texts, facts, onDone, children }: RecoveryCodeProps) {
  const [written, setWritten] = useState(false)
  const [missing, setMissing] = useState(false)
  const covered = useContext(Covered)
  return (
    <Form className="recovery-code" onSubmit={() => (written ? onDone() : setMissing(true))}>
      <p>{texts.text}</p>
      <Groups code={code} />
      <p className="field__hint">
        {texts.once} {texts.keep}
      </p>
      <Button onPress={print}>{texts.print}</Button>
      <Check
        label={texts.confirm}
        checked={written}
        onChange={(checked) => {
          setWritten(checked)
          setMissing(false)
        }}
        error={missing ? texts.confirmMissing : undefined}
      />
      {children}
      <Submit size="large">{texts.go}</Submit>
      {!covered && <Paper code={code} texts={texts} facts={facts} />}
    </Form>
  )
}

/** Outside the app's own place, so that the printer gets it alone; nowhere while the cover lies over the content. */
function Paper({ code, texts, facts }: Pick<RecoveryCodeProps, 'code' | 'texts' | 'facts'>) {
  return createPortal(
    <section className="paper">
      <h1>{texts.paperTitle}</h1>
      <p>{texts.paperText}</p>
      <Groups code={code} />
      <Facts facts={facts} />
      <p>
        <strong>{texts.keep}</strong>
      </p>
    </section>,
    document.body,
  )
}

/** Breaks between its groups only. */
function Groups({ code }: { readonly code: string }) {
  const groups = code.split('-')
  return (
    <p className="code-groups" translate="no">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other name than their place
        <span key={index} className="code-groups__group">
          {index < groups.length - 1 ? `${group}-` : group}
        </span>
      ))}
    </p>
  )
}
