// How anonymous the location was, month by month: of the hours for which a question was answered, in how many with yes. A month
// in which nobody answered it has no share, and no row.

import type { Series } from '../../domain/series.ts'
import { ANONYMITY_QUESTIONS, type AnonymityQuestion, answersTo } from '../../domain/wrap-up.ts'
import { useLanguage } from '../../i18n/language.ts'
import { BarTable } from '../../ui/bar-table.tsx'

export function AnonymityTrend({ months }: { readonly months: Series }) {
  const { t, format } = useLanguage()
  const trends = ANONYMITY_QUESTIONS.map((question) => ({ question, points: pointsOf(question, months) }))
  // One month has no trend.
  if (trends.every(({ points }) => points.length < 2)) return null
  const { totals, questions } = t.wrapUp
  return (
    <section aria-labelledby="anonymity-trend">
      <h3 id="anonymity-trend" className="section-title">
        {totals.anonymity}
      </h3>
      <p className="muted">{totals.anonymityText}</p>
      <div className="answers">
        {trends
          .filter(({ points }) => points.length > 0)
          .map(({ question, points }) => (
            <BarTable
              key={question}
              caption={questions[question]}
              note={totals.anonymityNote(sum(points.map(({ yes }) => yes)), sum(points.map(({ of }) => of)))}
              rowHeading={totals.month}
              valueHeading={totals.share}
              most={1}
              rows={points.map(({ month, yes, of }) => ({
                key: month,
                label: format.month(month),
                value: yes / of,
                text: totals.shareOf(yes, of),
              }))}
              format={format.number}
            />
          ))}
      </div>
    </section>
  )
}

const pointsOf = (question: AnonymityQuestion, months: Series) =>
  months.map(({ month, tally }) => ({ month, ...answersTo(question, tally) })).filter(({ of }) => of > 0)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
