// What is counted beside visits: contacts, hours, the location, meetings and the questionnaire.
import { FEWEST_SURVEYS, isEnough } from '../../domain/survey.ts'
import { useWords } from '../../i18n/report-texts.ts'
import { anonymityTable, contactsTable, meetingsTables, surveyTables, timeTable } from './beside-tables.ts'
import { Bars, Numbers } from './drawn.tsx'
import type { View } from './view.ts'

export function BesideTables({ view }: { readonly view: View }) {
  const words = useWords()
  const { t, report } = words
  const bars = [contactsTable(view, words), ...meetingsTables(view, words), ...surveyTables(view, words)]
  const numbers = [timeTable(view, words), anonymityTable(view, words)]
  return (
    <section aria-labelledby="beside">
      <h3 id="beside" className="section-title">
        {t.closing.totals.beside}
      </h3>
      <div className="answers">
        {bars.map((table) => table && <Bars key={table.id} table={table} />)}
        {numbers.map((table) => table && <Numbers key={table.id} table={table} />)}
        {view.profile.survey && !isEnough(view.tally) && (
          <div>
            <h4>{report.survey}</h4>
            <p className="muted">{report.surveyTooFew(FEWEST_SURVEYS)}</p>
          </div>
        )}
      </div>
    </section>
  )
}
