// The list of errors to correct, which takes the focus when it appears. Each line leads to its field.
import { useEffect, useRef } from 'react'

interface ErrorSummaryProps {
  readonly title: string
  readonly errors: readonly { readonly field: string; readonly message: string }[]
  /** Changes with every attempt, so that the focus comes back to an unchanged list. */
  readonly attempt: number
}

export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt takes the focus again
  useEffect(() => {
    box.current?.focus()
  }, [attempt])
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className="error-summary__title">
        {title}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
