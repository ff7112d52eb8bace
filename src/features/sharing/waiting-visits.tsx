// What is not frozen yet, and the rule that says when it will be.
import { useLanguage } from '../../i18n/language.ts'
import type { Waiting } from '../../services.tsx'
import { Card } from '../../ui/card.tsx'
import { weekParts } from './release-words.ts'

interface WaitingVisitsProps {
  readonly waiting: Waiting
  /** [D10] It goes to a main tablet at the next month boundary, however little it is. */
  readonly passesOn: boolean
}

export function WaitingVisits({ waiting, passesOn }: WaitingVisitsProps) {
  const { t, format } = useLanguage()
  const { firstVisits, needed, closings, neededClosings, belowTop, minimumFrequency, nextBoundary, openWeeks } = waiting
  const boundary = format.fullDate(nextBoundary)
  return (
    <Card title={t.sharing.waitingTitle}>
      {passesOn ? (
        <p>{t.sharing.waitingPassOn(firstVisits, boundary)}</p>
      ) : (
        <>
          <div className="waiting">
            <p className="waiting__count" id="waiting-count">
              {t.sharing.waitingVisits(firstVisits, needed)}
            </p>
            <progress max={needed} value={Math.min(firstVisits, needed)} aria-labelledby="waiting-count" />
          </div>
          <p>{t.sharing.waitingRule(needed, minimumFrequency)}</p>
          <p>{firstVisits >= needed ? t.sharing.waitingEnough(boundary) : t.sharing.waitingNotYet(boundary)}</p>
          {closings > 0 && <p>{t.sharing.waitingClosings(closings, neededClosings)}</p>}
        </>
      )}
      {belowTop > 0 && <p>{t.sharing.waitingBelow(belowTop)}</p>}
      {openWeeks.length > 0 && (
        <p>{t.sharing.weeksOpen(openWeeks.map((week) => t.sharing.weekShort(...weekParts(week))).join(', '))}</p>
      )}
    </Card>
  )
}
