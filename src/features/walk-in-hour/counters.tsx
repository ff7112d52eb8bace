// Large plus buttons, for a tap without looking. There is no minus: what was wrong is undone below.
import type { Profile } from '../../domain/profile.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import { type Outcome, type Problem, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'

interface CountersProps {
  readonly hour: WalkInHour
  readonly profile: Profile
  readonly onProblem: (problem: Problem | null) => void
}

export function Counters({ hour, profile, onProblem }: CountersProps) {
  const { walkInHours } = useServices()
  const { t, format, label } = useLanguage()

  async function count(action: () => Outcome) {
    const outcome = await action()
    onProblem(outcome.ok ? null : outcome.error)
  }

  const counters = [
    { id: 'visit', name: t.walkInHour.visit, value: hour.tally.visits, action: walkInHours.countVisit },
    ...profile.contacts.map((kind) => ({
      id: kind.id,
      name: label(kind.label),
      value: hour.tally.contacts[kind.id] ?? 0,
      action: () => walkInHours.countContact(kind.id),
    })),
  ]
  return (
    <section className="counters" aria-label={t.walkInHour.countersLabel}>
      {counters.map(({ id, name, value, action }) => (
        <Button
          key={id}
          repeat
          className={`counter ${id === 'visit' ? 'counter--visit' : ''}`}
          onPress={() => count(action)}
        >
          <span className="counter__name">{t.walkInHour.plus(name)}</span>{' '}
          <span className="counter__value">{format.number(value)}</span>
        </Button>
      ))}
    </section>
  )
}
