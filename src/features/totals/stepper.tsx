// The name of the period, between the one before and the one after.
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

interface StepperProps {
  readonly name: string
  /** Null at an end; absent where there is nothing to step to. */
  readonly previous?: (() => void) | null
  readonly next?: (() => void) | null
}

export function Stepper({ name, previous, next }: StepperProps) {
  const { t } = useLanguage()
  return (
    <div className="period">
      {previous !== undefined && (
        <Button repeat onPress={() => previous?.()} disabled={previous === null}>
          <Icon name="left" />
          <span className="visually-hidden">{t.totals.previous}</span>
        </Button>
      )}
      <h2 className="period__name" aria-live="polite">
        {name}
      </h2>
      {next !== undefined && (
        <Button repeat onPress={() => next?.()} disabled={next === null}>
          <Icon name="right" />
          <span className="visually-hidden">{t.totals.next}</span>
        </Button>
      )}
    </div>
  )
}
