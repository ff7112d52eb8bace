// A time of the day, by the browser's own field for it.
import { useId } from 'react'

interface TimeFieldProps {
  readonly label: string
  /** `19:00`; empty while it is not a whole time. */
  readonly value: string
  readonly onChange: (time: string) => void
  readonly error?: string | undefined
  readonly id?: string
}

export function TimeField({ label, value, onChange, error, id }: TimeFieldProps) {
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
        type="time"
        value={value}
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
