// A checkbox whose whole line is its target. The input is a real one and lies invisibly over its words.
import { useId } from 'react'

interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly hint?: string
  readonly error?: string | undefined
  /** On or off for good: shown, and not to be changed. */
  readonly fixed?: boolean
  readonly id?: string
}

export function Check({ label, checked, onChange, hint, error, fixed = false, id }: CheckProps) {
  const own = useId()
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          id={id}
          className="check__input"
          checked={checked}
          disabled={fixed}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={error ? true : undefined}
          aria-describedby={[hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ') || undefined}
        />
        <span className="check__box" aria-hidden="true" />
        <span className="check__label">{label}</span>
      </label>
      {hint && (
        <p className="field__hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={`${own}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
