// Exact totals of this tablet: a sentence, the figures each with its unit, and every answer as a bar and a number.
import { useState } from 'react'
import { Link } from 'react-router'
import { localDate, monthOf } from '../../domain/calendar.ts'
import type { PeriodUnit } from '../../domain/period.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Period } from './period.tsx'
import { Scope } from './scope.tsx'
import './totals.css'

const units = ['month', 'quarter', 'year', 'all'] as const

export function TotalsScreen() {
  const { totals, tablet, may, now } = useServices()
  const { t, format } = useLanguage()
  const span = useLive(totals.span)
  const profile = useLive(tablet.settings)?.profile
  const [unit, setUnit] = useState<PeriodUnit>('month')
  const [chosen, setChosen] = useState<string | null>(null)
  if (span === undefined || !profile) return null

  const today = monthOf(localDate(now(), profile.timeZone))
  return (
    <Page
      title={t.totals.title}
      aside={<Scope profile={profile} />}
      actions={span && <Button onPress={() => window.print()}>{t.totals.print}</Button>}
      className="totals"
    >
      {span ? (
        <Tabs
          label={t.totals.unitsLabel}
          tabs={units.map((name) => ({ name, label: t.totals.units[name] }))}
          chosen={unit}
          onChoose={setUnit}
        >
          <Period unit={unit} month={within(chosen ?? today, span)} span={span} profile={profile} onMonth={setChosen} />
          <p className="print-only">{t.totals.printed(format.momentAt(now()))}</p>
        </Tabs>
      ) : (
        <>
          <p className="lead">{t.totals.empty}</p>
          {may('hold-hours') && (
            <p>
              <Link className="button button--primary button--normal" to="/spreekuur">
                {t.frame.toWalkInHour}
              </Link>
            </p>
          )}
        </>
      )}
    </Page>
  )
}

const within = (month: string, { first, last }: { first: string; last: string }) =>
  month < first ? first : month > last ? last : month
