// The counts beside visits: contacts, hours, the location, meetings and the questionnaire.
import { FEWEST_SURVEYS } from '../../domain/survey.ts'
import { useReportTexts } from '../../i18n/report-texts.ts'
import { anonymityTable, contactsTable, meetingsTables, surveyTables, timeTable } from './beside-tables.ts'
import { Drawn } from './drawn.tsx'
import type { View } from './view.ts'

export function BesideTables({ view }: { readonly view: View }) {
  const words = useReportTexts()
  const { t, report } = words
  const tables = [
    ...[contactsTable(view, words), ...meetingsTables(view, words), ...surveyTables(view, words)],
    ...[timeTable(view, words), anonymityTable(view, words)],
  ]
  return (
    <section aria-labelledby="beside">
      <h3 id="beside" className="section-title">
        {t.wrapUp.totals.beside}
      </h3>
      <div className="answers">
        {tables.map((table) => table && <Drawn key={table.id} table={table} />)}
        {view.profile.survey && view.surveys.length === 0 && (
          <div>
            <h4>{report.survey}</h4>
            <p className="muted">{report.surveyNotYet(FEWEST_SURVEYS)}</p>
          </div>
        )}
      </div>
    </section>
  )
}
