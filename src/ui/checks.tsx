// Several checkboxes that answer one question.
import { useId } from 'react'
import { Check } from './check.tsx'

interface ChecksProps<Value extends string> {
  readonly legend: string
  readonly choices: readonly {
    readonly value: Value
    readonly label: string
    readonly hint?: string
    /** On for good. */
    readonly fixed?: boolean
  }[]
  readonly chosen: readonly Value[]
  /** Gets all that are on, in the order of the choices. */
  readonly onChange: (chosen: readonly Value[]) => void
  readonly error?: string | undefined
  /** Goes to the first checkbox, so that an error summary can bring the focus there. */
  readonly id?: string
}

export function Checks<Value extends string>({ legend, choices, chosen, onChange, error, id }: ChecksProps<Value>) {
  const own = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be laid out
    <div role="group" className="checks" aria-labelledby={own} aria-describedby={error ? `${own}-error` : undefined}>
      <span id={own} className="field__label">
        {legend}
      </span>
      {choices.map(({ value, label, hint, fixed }, index) => (
        <Check
          key={value}
          {...(index === 0 && id ? { id } : {})}
          label={label}
          {...(hint ? { hint } : {})}
          {...(fixed ? { fixed } : {})}
          checked={fixed === true || chosen.includes(value)}
          onChange={(checked) =>
            onChange(
              choices.map((choice) => choice.value).filter((one) => (one === value ? checked : chosen.includes(one))),
            )
          }
        />
      ))}
      {error && (
        <p className="field__error" id={`${own}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
