// [D6] The date of the next message, by the calendar alone, and the months that it is of.
import { halfYearOf, monthAfterQuarter, periodOfHalfYear, periodOfQuarter, quartersOf } from '../../domain/quarter.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { Sharing } from '../../services/sharing.ts'
import { Card } from '../../ui/card.tsx'
import { monthsIn } from './release-words.ts'

interface NextProps {
  readonly next: NonNullable<ReturnType<Sharing['next']['get']>>
  /** [D10] Nothing is sent yet. */
  readonly paused: boolean
}

export function Next({ next: { on, quarter, halfYear, ends }, paused }: NextProps) {
  const language = useLanguage()
  const { t, format } = language
  const inHalfYear = halfYearOf(quarter)
  const withAnswers = format.fullDate(`${monthAfterQuarter(quartersOf(inHalfYear)[1])}-01`)
  const months = monthsIn(periodOfHalfYear(inHalfYear), language)
  return (
    <Card title={t.sharing.nextTitle}>
      <p>{t.sharing.nextOn(format.fullDate(on))}</p>
      {paused && <p className="tag tag--waiting">{t.sharing.nextPaused}</p>}
      <p>
        <strong>{t.sharing.nextDoor}</strong> {t.sharing.nextDoorText(monthsIn(periodOfQuarter(quarter), language))}
      </p>
      <p>
        <strong>{t.sharing.nextAnswers}</strong>{' '}
        {halfYear ? t.sharing.nextAnswersText(months) : t.sharing.nextAnswersLater(months, withAnswers)}
      </p>
      {ends && <p>{t.sharing.nextEnds}</p>}
    </Card>
  )
}
