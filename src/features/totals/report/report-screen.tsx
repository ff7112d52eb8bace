// A report of two to four sheets of A4 about one period: exact for the loket's own people, or anonymised to be published.
// Title and goal are for this print only; they are kept nowhere.

import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { TOTALS } from '../../../addresses.ts'
import { LENGTHS } from '../../../domain/bounds.ts'
import { localDate, monthOf } from '../../../domain/calendar.ts'
import { useReportTexts } from '../../../i18n/report-texts.ts'
import { useLive } from '../../../services/live.ts'
import { useServices } from '../../../services/services.tsx'
import { print } from '../../../ui/asks.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { Page } from '../../../ui/page.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { clamped, readPeriod, unbounded, writePeriod } from '../period-address.ts'
import { nameOfPeriod } from '../period-words.ts'
import { useScope } from '../scope.tsx'
import { viewOf } from '../view.ts'
import { anonymisedSections } from './anonymised.ts'
import { exactSections } from './exact.ts'
import { Paper } from './paper.tsx'
import './report.css'

type Kind = 'exact' | 'anonymised'
const isKind = (value: string): value is Kind => value === 'exact' || value === 'anonymised'

export function ReportScreen() {
  const { totals, tablet, sharing, backups, may, now } = useServices()
  const words = useReportTexts()
  const { report, format, label } = words
  const known = useLive(totals.months)
  const span = useLive(totals.span)
  const profile = useLive(tablet.settings)?.profile
  const releases = useLive(sharing.releases)
  const next = useLive(sharing.next)
  const takenIn = useLive(backups.takenIn)
  const [address] = useSearchParams()
  const [kind, setKind] = useState<Kind>('exact')
  const [title, setTitle] = useState('')
  const [goal, setGoal] = useState('')
  const scope = useScope()
  useFootOfPage(report.banner[kind])
  const sure = useLive(totals.sureMonth)
  if (span === undefined || sure === undefined || !known || !profile || !releases || !next || !takenIn) return null
  if (span === null)
    return (
      <Page title={report.title}>
        <p className="lead">{words.t.totals.empty}</p>
      </Page>
    )

  const today = localDate(now(), profile.timeZone)
  const period = clamped(readPeriod(address) ?? { from: span.first, until: span.last }, span)
  const view = viewOf(
    {
      profile,
      series: known.months,
      first: span.first,
      today: monthOf(today),
      sure,
      seesFew: may('see-small-numbers'),
    },
    period,
  )
  const sections =
    kind === 'exact'
      ? exactSections(view, words)
      : anonymisedSections(
          {
            releases: releases.map(({ release }) => release),
            profile,
            period: unbounded(period, span),
            nextOn: next.on,
            otherTablets: takenIn.length > 0,
          },
          words,
        )
  return (
    <Page title={report.title} className="report">
      <Card title={report.choose} className="report__choose">
        <p>
          <Link className="button button--secondary button--normal" to={`${TOTALS}${writePeriod(period)}`}>
            {report.back}
          </Link>
        </p>
        <Choices
          legend={report.kind}
          choices={(['exact', 'anonymised'] as const).map((value) => ({ value, label: report.kinds[value] }))}
          value={kind}
          onChoose={(value) => isKind(value) && setKind(value)}
          hint={report.kindHints[kind]}
        />
        <TextField
          label={report.ownTitle}
          hint={report.ownHint}
          value={title}
          onChange={setTitle}
          maxLength={LENGTHS.report}
        />
        <TextField label={report.ownGoal} value={goal} onChange={setGoal} maxLength={LENGTHS.report} />
        <Button kind="primary" onPress={async () => (await totals.exported()).ok && print()}>
          {report.print}
        </Button>
        <p className="muted">{report.printHint}</p>
      </Card>
      <Paper
        title={title.trim() || report.defaultTitle(label(profile.name))}
        banner={report.banner[kind]}
        mayBePublished={kind === 'anonymised'}
        facts={[
          { name: report.loket, value: label(profile.name) },
          ...(goal.trim() ? [{ name: report.goal, value: goal.trim() }] : []),
          { name: report.period, value: nameOfPeriod(period, words) },
          ...(kind === 'exact' ? [{ name: report.scope, value: scope }] : []),
          { name: report.made, value: format.fullDate(today) },
        ]}
        sections={sections}
      />
    </Page>
  )
}

/**
 * The words at the foot of every printed sheet, so that no loose sheet of exact numbers is taken for the public one, or
 * the reverse.
 */
function useFootOfPage(words: string): void {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--inloop-page-foot', JSON.stringify(words))
    return () => {
      style.removeProperty('--inloop-page-foot')
    }
  }, [words])
}
