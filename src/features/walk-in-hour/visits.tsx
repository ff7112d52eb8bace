// The visits of this hour, the latest on top.

import { useNavigate } from 'react-router'
import { intakeAt } from '../../addresses.ts'
import type { Profile } from '../../domain/profile.ts'
import type { VisitId } from '../../domain/visit.ts'
import { isRecorded } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { HourView } from '../../services/walk-in-hours.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { summaryOf } from './summary.ts'

interface VisitsProps {
  readonly view: HourView
  readonly profile: Profile
  readonly onFillIn: (id: VisitId) => Promise<void>
  readonly onRemove: (id: VisitId) => Promise<void>
}

export function Visits({ view, profile, onFillIn, onRemove }: VisitsProps) {
  const { t, format, label } = useLanguage()
  const navigate = useNavigate()
  const visits = view.hour.entries.filter(({ state }) => state !== 'draft')
  return (
    <Card title={t.walkInHour.visits}>
      {view.hour.entries.length === 0 && <p className="muted">{t.walkInHour.noVisits}</p>}
      <ul className="rows" hidden={visits.length === 0}>
        {visits
          .map(({ id, at, state }, index) => {
            const name = t.walkInHour.visitAt(index + 1, format.timeAt(at))
            const record = view.visits.get(id)
            return (
              <li key={id} className="rows__row">
                <div className="rows__text">
                  <p id={`visit-${id}`}>
                    <strong>{name}</strong>
                  </p>
                  <p className="muted">
                    {state === 'counted' || !record
                      ? t.walkInHour.countedOnly
                      : summaryOf(record, profile, label, t.walkInHour.withNote)}
                  </p>
                  {record && isRecorded(record) && record.change && <p>{t.walkInHour.changeOpen}</p>}
                </div>
                <Button kind="quiet" describedBy={`visit-${id}`} onPress={() => onRemove(id)}>
                  {t.walkInHour.remove}
                </Button>
                {state === 'counted' ? (
                  <Button describedBy={`visit-${id}`} onPress={() => onFillIn(id)}>
                    {t.walkInHour.fillIn}
                  </Button>
                ) : (
                  <Button describedBy={`visit-${id}`} onPress={() => navigate(intakeAt(id))}>
                    {t.walkInHour.change}
                  </Button>
                )}
              </li>
            )
          })
          .toReversed()}
      </ul>
    </Card>
  )
}
