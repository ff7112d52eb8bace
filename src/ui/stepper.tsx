// A number that goes up and down by two large buttons; nobody has to type. The number itself is read out after each tap.
import { useId } from 'react'
import { Button } from './button.tsx'

interface StepperProps {
  readonly label: string
  /** The number with its unit. */
  readonly shown: string
  /** The effect of the two buttons, in words. */
  readonly less: string
  readonly more: string
  /** Undefined at the end of the range. */
  readonly onLess: (() => void) | undefined
  readonly onMore: (() => void) | undefined
}

export function Stepper({ label, shown, less, more, onLess, onMore }: StepperProps) {
  const id = useId()
  return (
    <fieldset className="stepper" aria-labelledby={id}>
      <span id={id} className="stepper__label">
        {label}
      </span>
      <Step sign="−" words={less} onStep={onLess} />
      <output className="stepper__value">{shown}</output>
      <Step sign="+" words={more} onStep={onMore} />
    </fieldset>
  )
}

interface StepProps {
  readonly sign: string
  readonly words: string
  readonly onStep: (() => void) | undefined
}

function Step({ sign, words, onStep }: StepProps) {
  return (
    <Button repeat className="stepper__step" disabled={!onStep} onPress={() => onStep?.()}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{words}</span>
    </Button>
  )
}
