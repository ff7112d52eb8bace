// A PIN: digits only, hidden as they are typed, and kept by no browser.

import { type Ref, useId } from 'react'
import { TYPED } from './typed.ts'

interface PinFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly error?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/** The most digits that a PIN has. */
const LONGEST = 8

export function PinField({ label, value, onChange, hint, error, ref }: PinFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        ref={ref}
        id={id}
        className="field__input field__input--pin"
        type="password"
        inputMode="numeric"
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, LONGEST))}
        {...TYPED}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
      />
      {error && (
        <p className="field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
