// The one form. It takes one sending at a time, shows above itself why the last one failed, and leaves checking and remembering to
// the app: a browser's own bubbles are not in the language of the screen, and it would keep typed passphrases.
import type { ReactNode } from 'react'
import { Busy } from './busy.ts'
import { ErrorSummary } from './error-summary.tsx'
import { useGuard } from './guard.ts'
import { Notice } from './notice.tsx'

interface FormProps {
  /** May return a promise: until it settles the form is busy, and a second tap does nothing. */
  readonly onSubmit: () => unknown
  readonly className?: string
  /** Why the last sending failed. */
  readonly problem?:
    | { readonly title: string; readonly text?: string; readonly detail?: string }
    | false
    | null
    | undefined
  /** The fields to correct; `attempt` changes with every sending. */
  readonly errors?: {
    readonly title: string
    readonly attempt: number
    readonly list: readonly { readonly field: string; readonly message: string }[]
  }
  /** For a form that is also sent by a button outside it. */
  readonly guard?: ReturnType<typeof useGuard>
  readonly children: ReactNode
}

export function Form({ onSubmit, className, problem, errors, guard, children }: FormProps) {
  const own = useGuard()
  const [busy, run] = guard ?? own
  return (
    <Busy value={busy}>
      {errors && errors.list.length > 0 && (
        <ErrorSummary title={errors.title} attempt={errors.attempt} errors={errors.list} />
      )}
      {problem && <Notice tone="error" {...problem} />}
      <form
        noValidate
        autoComplete="off"
        className={className}
        onSubmit={(event) => {
          event.preventDefault()
          run(onSubmit)
        }}
      >
        {children}
      </form>
    </Busy>
  )
}
