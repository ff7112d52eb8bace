// One line of text with its label, hint and error.

import { type HTMLAttributes, type Ref, useId } from 'react'
import { TYPED } from './typed.ts'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly error?: string | undefined
  readonly id?: string
  readonly required?: boolean
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  /** One of the bounds. */
  readonly maxLength: number
  readonly ref?: Ref<HTMLInputElement>
}

export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  id,
  required = false,
  inputMode,
  maxLength,
  ref,
}: TextFieldProps) {
  const own = useId()
  const input = id ?? own
  return (
    <div className="field">
      <label className="field__label" htmlFor={input}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      <input
        ref={ref}
        id={input}
        className="field__input"
        type="text"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...TYPED}
        inputMode={inputMode}
        maxLength={maxLength}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ') || undefined}
      />
      {error && (
        <p className="field__error" id={`${own}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
