// Month by month: a line of the chosen figure, columns of the hours, and the table of all figures.
import { useState } from 'react'
import { useReportTexts } from '../../i18n/report-texts.ts'
import { Choices } from '../../ui/choices.tsx'
import { HoursColumns, MonthLine } from './charts.tsx'
import { Numbers } from './drawn.tsx'
import { keyFigures } from './figures.ts'
import { monthsTable } from './tables.ts'
import type { View } from './view.ts'

/** The figures with a column chart of their own. */
const HOURS: readonly string[] = ['hours', 'hoursWithoutVisit']

export function PerMonth({ view }: { readonly view: View }) {
  const words = useReportTexts()
  const figures = keyFigures(view.profile, words).filter(({ id }) => !HOURS.includes(id))
  const [chosen, setChosen] = useState('visits')
  const figure = figures.find(({ id }) => id === chosen) ?? figures[0]
  return (
    <section aria-labelledby="per-month" className="per-month">
      <h3 id="per-month" className="section-title">
        {words.report.perMonth}
      </h3>
      <Choices
        legend={words.report.measure}
        choices={figures.map(({ id, name }) => ({ value: id, label: name }))}
        value={figure?.id}
        onChoose={setChosen}
      />
      {figure && <MonthLine view={view} figure={figure} />}
      <HoursColumns view={view} />
      <Numbers table={monthsTable(view, words)} />
    </section>
  )
}
