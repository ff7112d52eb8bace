// Exact totals of this tablet for any period, beside the one before: sentences, figures each with its unit, charts and tables
// of the same numbers, and the files and the report that are made of them.

import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { WALK_IN_HOUR } from '../../addresses.ts'
import { localDate, monthOf } from '../../domain/calendar.ts'
import { type Period, type PeriodUnit, periodOf, stepPeriod, unitOf } from '../../domain/period.ts'
import { useReportTexts } from '../../i18n/report-texts.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { FreePeriod } from './free-period.tsx'
import { clamped, readPeriod, type Span } from './period-address.ts'
import { PeriodTotals } from './period-totals.tsx'
import { nameOfPeriod } from './period-words.ts'
import { useScope } from './scope.tsx'
import { Stepper } from './stepper.tsx'
import { viewOf } from './view.ts'
import './totals.css'

type Unit = PeriodUnit | 'free'
const units = ['month', 'quarter', 'halfYear', 'year', 'all', 'free'] as const

export function TotalsScreen() {
  const { totals, tablet, may, now } = useServices()
  const words = useReportTexts()
  const { t, format, report } = words
  const known = useLive(totals.months)
  const span = useLive(totals.span)
  const sure = useLive(totals.sureMonth)
  const profile = useLive(tablet.settings)?.profile
  const scope = useScope()
  // Back from the report, the period is the same.
  const [address] = useSearchParams()
  const [given] = useState(() => readPeriod(address))
  const [unit, setUnit] = useState<Unit>(given ? (unitOf(given) ?? 'free') : 'month')
  const [month, setMonth] = useState(given?.from ?? null)
  const [free, setFree] = useState(given)
  if (span === undefined || sure === undefined || !known || !profile) return null

  const today = monthOf(localDate(now(), profile.timeZone))
  const shown = span && periodShown(unit, month ?? today, free, span)
  return (
    <Page title={t.totals.title} aside={scope} className="totals">
      {span && shown ? (
        <Tabs
          label={t.totals.unitsLabel}
          tabs={units.map((name) => ({ name, label: name === 'free' ? report.free : t.totals.units[name] }))}
          chosen={unit}
          onChoose={setUnit}
        >
          {unit === 'free' && <FreePeriod period={shown} span={span} onChange={setFree} />}
          <Stepper
            name={nameOfPeriod(shown, words)}
            {...(unit !== 'all' &&
              unit !== 'free' && {
                previous: shown.from > span.first ? () => setMonth(stepPeriod(unit, shown.from, -1)) : null,
                next: shown.until < span.last ? () => setMonth(stepPeriod(unit, shown.from, 1)) : null,
              })}
          />
          <PeriodTotals
            view={viewOf(
              { profile, series: known.months, first: span.first, today, sure, seesFew: may('see-small-numbers') },
              shown,
            )}
            openHour={known.openIn !== null && known.openIn >= shown.from && known.openIn <= shown.until}
          />
          <p className="print-only">{t.totals.printed(format.momentAt(now()))}</p>
        </Tabs>
      ) : (
        <>
          <p className="lead">{t.totals.empty}</p>
          {may('hold-hours') && (
            <p>
              <Link className="button button--primary button--normal" to={WALK_IN_HOUR}>
                {t.frame.toWalkInHour}
              </Link>
            </p>
          )}
        </>
      )}
    </Page>
  )
}

function periodShown(unit: Unit, month: string, free: Period | null, span: Span): Period {
  const all = { from: span.first, until: span.last }
  if (unit === 'all') return all
  if (unit === 'free') return free ? clamped(free, span) : all
  return periodOf(unit, month < span.first ? span.first : month > span.last ? span.last : month)
}
