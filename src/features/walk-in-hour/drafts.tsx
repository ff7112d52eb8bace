// Intakes that were left for later.

import { useNavigate } from 'react-router'
import { intakeAt } from '../../addresses.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

interface DraftsProps {
  readonly hour: WalkInHour
  readonly onDiscard: (id: VisitId) => Promise<void>
}

export function Drafts({ hour, onDiscard }: DraftsProps) {
  const { t, format } = useLanguage()
  const navigate = useNavigate()
  const drafts = hour.entries.filter(({ state }) => state === 'draft')
  if (drafts.length === 0) return null
  return (
    <Card title={t.walkInHour.drafts} className="card--warm">
      <ul className="rows">
        {drafts.map(({ id, at, counted }) => {
          return (
            <li key={id} className="rows__row">
              <p className="rows__text" id={`draft-${id}`}>
                <strong>{t.walkInHour.draftFrom(format.timeAt(at))}</strong>{' '}
                {counted && <span className="muted">{t.walkInHour.draftCounted}</span>}
              </p>
              <Button kind="quiet" describedBy={`draft-${id}`} onPress={() => onDiscard(id)}>
                {t.walkInHour.discard}
              </Button>
              <Button kind="primary" describedBy={`draft-${id}`} onPress={() => navigate(intakeAt(id))}>
                {t.walkInHour.resume}
              </Button>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
