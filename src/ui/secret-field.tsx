// A passphrase, which its typist may look at. The browser is asked not to keep it.

import { type Ref, useId, useState } from 'react'
import { TYPED } from './typed.ts'

interface SecretFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly show: string
  readonly hide: string
  readonly hint?: string
  readonly error?: string | undefined
  /** Where the message stands elsewhere. */
  readonly invalid?: boolean
  readonly id?: string
  readonly ref?: Ref<HTMLInputElement>
}

export function SecretField({
  label,
  value,
  onChange,
  show,
  hide,
  hint,
  error,
  invalid = false,
  id,
  ref,
}: SecretFieldProps) {
  const own = useId()
  const input = id ?? own
  const [shown, setShown] = useState(false)
  return (
    <div className="field">
      <label className="field__label" id={`${own}-label`} htmlFor={input}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      <div className="field__with-button">
        <input
          ref={ref}
          id={input}
          className="field__input"
          type={shown ? 'text' : 'password'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...TYPED}
          aria-required
          aria-invalid={error || invalid ? true : undefined}
          aria-describedby={[hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ') || undefined}
        />
        <button
          type="button"
          className="button button--secondary button--normal"
          aria-controls={input}
          aria-describedby={`${own}-label`}
          onClick={() => setShown(!shown)}
        >
          {shown ? hide : show}
        </button>
      </div>
      {error && (
        <p className="field__error" id={`${own}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
