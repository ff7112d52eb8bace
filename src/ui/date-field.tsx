// A day of the calendar, by the browser's own field for it.
import { useId } from 'react'

interface DateFieldProps {
  readonly label: string
  /** `2023-10-11`; empty while it is not a whole date. */
  readonly value: string
  readonly onChange: (date: string) => void
  readonly first?: string
  readonly last?: string
  readonly error?: string | undefined
  readonly id?: string
}

export function DateField({ label, value, onChange, first, last, error, id }: DateFieldProps) {
  const own = useId()
  const input = id ?? own
  return (
    <div className="field">
      <label className="field__label" htmlFor={input}>
        {label}
      </label>
      <input
        id={input}
        className="field__input field__input--date"
        type="date"
        value={value}
        min={first}
        max={last}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${own}-error`}
      />
      {error && (
        <p className="field__error" id={`${own}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
