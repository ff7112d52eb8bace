// A date or a time, by the browser's own picker.
import { useId } from 'react'

interface MomentFieldProps {
  readonly kind: 'date' | 'time'
  readonly label: string
  /** `2023-10-18` or `19:00`; empty while it is not complete. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** The first date that makes sense. */
  readonly min?: string
  /** Whether a message elsewhere is about it. */
  readonly invalid?: boolean
  readonly id?: string
}

export function MomentField({ kind, label, value, onChange, min, invalid = false, id }: MomentFieldProps) {
  const own = useId()
  const input = id ?? own
  return (
    <div className="field">
      <label className="field__label" htmlFor={input}>
        {label}
      </label>
      <input
        id={input}
        className="field__input field__input--moment"
        type={kind}
        value={value}
        min={min}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        translate="no"
        aria-invalid={invalid || undefined}
      />
    </div>
  )
}
