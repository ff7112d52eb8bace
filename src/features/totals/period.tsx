// One period and its totals.
import { useMemo } from 'react'
import { type PeriodUnit, periodOf, stepPeriod } from '../../domain/period.ts'
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AnswerTables } from './answer-tables.tsx'
import { Headline } from './headline.tsx'
import { sentenceOf } from './sentence.ts'

interface PeriodProps {
  readonly unit: PeriodUnit
  readonly month: string
  readonly span: { readonly first: string; readonly last: string }
  readonly profile: Profile
  readonly onMonth: (month: string) => void
}

export function Period({ unit, month, span, profile, onMonth }: PeriodProps) {
  const { totals } = useServices()
  const { t, format } = useLanguage()
  const shown = useLive(useMemo(() => totals.of(unit, month), [totals, unit, month]))

  const period = periodOf(unit, month)
  const names: Record<PeriodUnit, () => string> = {
    month: () => format.month(month),
    quarter: () => t.totals.quarter(Math.ceil(Number(period.until.slice(5)) / 3), period.from.slice(0, 4)),
    year: () => period.from.slice(0, 4),
    all: () => t.totals.allOf(format.month(span.first), format.month(span.last)),
  }
  const before = stepPeriod(unit, month, -1)
  const after = stepPeriod(unit, month, 1)
  return (
    <>
      <div className="period">
        {unit !== 'all' && (
          <Button onPress={() => onMonth(before)} disabled={periodOf(unit, before).until < span.first}>
            <Icon name="left" />
            <span className="visually-hidden">{t.totals.previous}</span>
          </Button>
        )}
        <h2 className="period__name" aria-live="polite">
          {names[unit]()}
        </h2>
        {unit !== 'all' && (
          <Button onPress={() => onMonth(after)} disabled={periodOf(unit, after).from > span.last}>
            <Icon name="right" />
            <span className="visually-hidden">{t.totals.next}</span>
          </Button>
        )}
      </div>
      {shown && (
        <>
          <p className="lead">{sentenceOf(shown.tally, t)}</p>
          {shown.openHour && <Notice tone="info" title={t.totals.openHourCounts} />}
          <Headline tally={shown.tally} profile={profile} />
          <AnswerTables tally={shown.tally} profile={profile} />
        </>
      )}
    </>
  )
}
