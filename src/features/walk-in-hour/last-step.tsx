// The last step and the way back from it. The strip stays until the next step: nobody has to be quick.
import { useEffect, useRef } from 'react'
import type { Problem } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'
import type { LastAction, WalkInHour } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'

interface LastStepProps {
  readonly hour: WalkInHour
  readonly profile: Profile
  readonly onProblem: (problem: Problem | null) => void
  /** Counts the removals from a list: after each, the focus comes here, as its button is gone. */
  readonly focusAfter?: number
}

export function LastStep({ hour, profile, onProblem, focusAfter = 0 }: LastStepProps) {
  const { walkInHours } = useServices()
  const { t, format, label } = useLanguage()
  const strip = useRef<HTMLElement>(null)
  const { last } = hour

  useEffect(() => {
    if (focusAfter > 0) strip.current?.focus()
  }, [focusAfter])

  function say({ action, contact }: LastAction): string {
    const kind = action === 'contact' && profile.contacts.find(({ id }) => id === contact)
    return kind ? t.walkInHour.plus(label(kind.label)) : t.walkInHour.actions[action]
  }

  async function undo() {
    const outcome = await walkInHours.undo()
    onProblem(outcome.ok ? null : outcome.error)
    strip.current?.focus()
  }

  return (
    <section ref={strip} className="strip" aria-label={t.walkInHour.lastRegion} tabIndex={-1}>
      <p aria-live="polite" className="strip__text">
        {last ? (
          <>
            {t.walkInHour.last}: <strong>{t.walkInHour.actionAt(say(last), format.timeAt(last.at))}</strong>
          </>
        ) : (
          <span className="muted">{t.walkInHour.nothingLast}</span>
        )}
      </p>
      {last && <Button onPress={undo}>{t.walkInHour.undo}</Button>}
    </section>
  )
}
