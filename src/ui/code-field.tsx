// A short code that is typed from a card: large, in letters that cannot be mistaken, and kept by no browser. The result
// of the look-up is shown beside it.

import { type ReactNode, type Ref, useId } from 'react'
import { TYPED } from './typed.ts'

interface CodeFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly hint?: string
  /** Content beside the field once the code is known. */
  readonly children?: ReactNode
  readonly error?: string | undefined
  readonly id?: string
  readonly layout?: 'beside' | 'above'
  readonly ref?: Ref<HTMLInputElement>
}

export function CodeField({
  label,
  value,
  onChange,
  onBlur,
  hint,
  children,
  error,
  id,
  layout = 'above',
  ref,
}: CodeFieldProps) {
  const own = useId()
  const input = id ?? own
  return (
    <div className={`code-field code-field--${layout}`}>
      <label className="choices__legend code-field__label" htmlFor={input}>
        {label}
      </label>
      <div className="code-field__body">
        <div className="code-field__row">
          <input
            ref={ref}
            id={input}
            className="field__input code-field__input"
            type="text"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            {...TYPED}
            maxLength={20}
            aria-invalid={error ? true : undefined}
            aria-describedby={[hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ') || undefined}
          />
          {/* Stands there before there is something to say, as a live region has to. */}
          <div role="status" className="code-field__found">
            {children}
          </div>
        </div>
        {hint && (
          <p id={`${own}-hint`} className="field__hint">
            {hint}
          </p>
        )}
        {error && (
          <p id={`${own}-error`} className="field__error">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
