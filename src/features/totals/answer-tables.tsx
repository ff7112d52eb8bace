// Every question of the profile as bars with their numbers.
import { FEWEST_FIRST_VISITS } from '../../domain/answers-shown.ts'
import { useReportTexts } from '../../i18n/report-texts.ts'
import { Bars } from './drawn.tsx'
import { answerTables } from './tables.ts'
import type { View } from './view.ts'

export function AnswerTables({ view }: { readonly view: View }) {
  const words = useReportTexts()
  return (
    <section aria-labelledby="answers">
      <h3 id="answers" className="section-title">
        {words.t.totals.answers}
      </h3>
      {!view.showsAnswers && <p className="muted">{words.report.answersTooFew(FEWEST_FIRST_VISITS)}</p>}
      <div className="answers">
        {answerTables(view, words).map((table) => (
          <Bars key={table.id} table={table} />
        ))}
      </div>
    </section>
  )
}
