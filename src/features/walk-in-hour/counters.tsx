// Large plus buttons, for a tap without looking. There is no minus: a wrong tap is undone below. Professionals stand
// apart, as they are no visits.
import { useId } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { type ContactKind, offered, type Profile } from '../../domain/profile.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { Outcome } from '../../services/outcome.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'

interface CountersProps {
  readonly hour: WalkInHour
  readonly profile: Profile
  readonly onProblem: (problem: Problem | null) => void
}

export function Counters({ hour, profile, onProblem }: CountersProps) {
  const { walkInHours } = useServices()
  const { t, format, label } = useLanguage()

  const heading = useId()
  const contacts = offered(profile.contacts)
  const professionals = contacts.filter(({ professional }) => professional)

  async function count(action: () => Outcome) {
    const outcome = await action()
    onProblem(outcome.ok ? null : outcome.error)
  }

  const counter = (name: string, value: number, action: () => Outcome, className = '') => (
    <Button key={name} repeat className={`counter ${className}`} onPress={() => count(action)}>
      <span className="counter__name">{t.walkInHour.plus(name)}</span>{' '}
      <span className="counter__value">{format.number(value)}</span>
    </Button>
  )
  const counterOf = ({ id, label: name }: ContactKind) =>
    counter(label(name), hour.tally.contacts[id] ?? 0, () => walkInHours.countContact(id))

  return (
    <>
      <section className="counters" aria-label={t.walkInHour.countersLabel}>
        {counter(t.walkInHour.visit, hour.tally.visits, walkInHours.countVisit, 'counter--visit')}
        {contacts.filter(({ professional }) => !professional).map(counterOf)}
      </section>
      {professionals.length > 0 && (
        <section className="professionals" aria-labelledby={heading}>
          <h2 id={heading}>{t.wrapUp.professionals}</h2>
          <p className="muted">{t.wrapUp.professionalsHint}</p>
          <div className="counters">{professionals.map(counterOf)}</div>
        </section>
      )}
    </>
  )
}
