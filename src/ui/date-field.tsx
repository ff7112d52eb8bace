// A day of the calendar, or a time of it, by the browser's own field for each.

import { useId } from 'react'
import { TYPED } from './typed.ts'

interface PickedFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly id?: string
}

interface DateFieldProps extends PickedFieldProps {
  readonly first?: string
  readonly last?: string
}

/** `2023-10-11`; empty while it is not a whole date. */
export const DateField = ({ first, last, ...field }: DateFieldProps) => (
  <PickedField type="date" min={first} max={last} {...field} />
)

/** `19:00`; empty while it is not a whole time. */
export const TimeField = (field: PickedFieldProps) => <PickedField type="time" {...field} />

interface AnyFieldProps extends PickedFieldProps {
  readonly type: 'date' | 'time'
  readonly min?: string | undefined
  readonly max?: string | undefined
}

function PickedField({ label, onChange, error, id, ...input }: AnyFieldProps) {
  const own = useId()
  const field = id ?? own
  return (
    <div className="field">
      <label className="field__label" htmlFor={field}>
        {label}
      </label>
      <input
        {...input}
        id={field}
        className="field__input field__input--date"
        onChange={(event) => onChange(event.target.value)}
        {...TYPED}
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
