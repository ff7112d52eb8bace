// A radio group as a row of large buttons. The inputs are real ones, so arrows, screen readers and forms work as everywhere;
// they lie invisibly over their words. Tapping the chosen one again clears it, where that is allowed.
import { type ReactNode, useId } from 'react'

interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface ChoicesProps<Value extends string> {
  readonly legend: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | undefined
  /** Gets the tapped option, also when it was the chosen one. */
  readonly onChoose: (value: Value) => void
  readonly clearable?: boolean
  readonly required?: boolean
  /** Small print beside the legend: that it may stay empty, how it is meant. */
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Goes to the first input, so that an error summary can bring the focus there. */
  readonly id?: string
  readonly layout?: 'beside' | 'above'
}

export function Choices<Value extends string>({
  legend,
  choices,
  value,
  onChoose,
  clearable = false,
  required = false,
  hint,
  error,
  id,
  layout = 'above',
}: ChoicesProps<Value>) {
  const own = useId()
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ')
  return (
    <div
      role="radiogroup"
      className={`choices choices--${layout}`}
      aria-labelledby={`${own}-legend`}
      aria-describedby={described || undefined}
      aria-required={required || undefined}
      aria-invalid={error ? true : undefined}
    >
      <div className="choices__head">
        <span id={`${own}-legend`} className="choices__legend">
          {legend}
        </span>
        {hint && (
          <span id={`${own}-hint`} className="choices__hint">
            {hint}
          </span>
        )}
      </div>
      <div className="choices__body">
        <div className="choices__row">
          {choices.map((choice, index) => (
            <label key={choice.value} className="choice">
              <input
                type="radio"
                id={index === 0 ? id : undefined}
                name={own}
                className="choice__input"
                checked={choice.value === value}
                onChange={() => onChoose(choice.value)}
                onKeyDown={(event) => {
                  // A browser does nothing with a space on the chosen option; here it clears, as a tap does.
                  if (!clearable || choice.value !== value || ![' ', 'Delete', 'Backspace'].includes(event.key)) return
                  event.preventDefault()
                  onChoose(choice.value)
                }}
                onClick={() => {
                  if (clearable && choice.value === value) onChoose(choice.value)
                }}
              />
              <span className="choice__face">{choice.label}</span>
            </label>
          ))}
        </div>
        {error && (
          <p id={`${own}-error`} className="field__error">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
