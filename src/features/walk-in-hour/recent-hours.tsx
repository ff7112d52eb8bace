// The hours of the last two months with their visits. An hour whose visits are still kept can be opened again.

import type { Problem } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import type { WalkInHours } from '../../services/walk-in-hours.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

type Recent = NonNullable<ReturnType<WalkInHours['recent']['get']>>

interface RecentHoursProps {
  readonly recent: Recent
  readonly profile: Profile
  readonly onProblem: (problem: Problem | null) => void
}

export function RecentHours({ recent, profile, onProblem }: RecentHoursProps) {
  const { walkInHours } = useServices()
  const { t, format, label } = useLanguage()
  const placeOf = (id: string | undefined) => profile.locations?.find((place) => place.id === id)?.label

  async function reopen(id: Recent[number]['hour']['id']) {
    const outcome = await walkInHours.reopen(id)
    onProblem(outcome.ok ? null : outcome.error)
  }

  return (
    <Card title={t.walkInHour.recent}>
      {recent.length === 0 && <p className="muted">{t.walkInHour.noRecent}</p>}
      <ul className="rows" hidden={recent.length === 0}>
        {recent.map(({ hour, reopenable, shared }) => {
          const place = placeOf(hour.location)
          return (
            <li key={hour.id} className="rows__row">
              <p className="rows__text" id={`hour-${hour.id}`}>
                <strong>{format.day(hour.date)}</strong>{' '}
                <span className="muted">
                  {t.walkInHour.hourTimes(format.time(hour.from), format.time(hour.until))}
                  {place && `, ${label(place)}`}
                  {shared && `, ${t.walkInHour.shared}`}
                </span>
              </p>
              <p className="rows__value">{t.walkInHour.hourVisits(hour.visits)}</p>
              {reopenable ? (
                <Button kind="quiet" describedBy={`hour-${hour.id}`} onPress={() => reopen(hour.id)}>
                  {t.walkInHour.reopen}
                </Button>
              ) : (
                <p className="muted">{t.walkInHour.erased}</p>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
