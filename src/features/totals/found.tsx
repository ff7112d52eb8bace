// Questions asked against situations found, single conversations against trajectories, and the locations beside each
// other.
import { useReportTexts } from '../../i18n/report-texts.ts'
import { Bars, Numbers } from './drawn.tsx'
import { askedAndFoundWords, conversationWords } from './found-words.ts'
import { conversationsTable, crossTable, locationsTable } from './tables.ts'
import type { View } from './view.ts'

export function Found({ view }: { readonly view: View }) {
  const words = useReportTexts()
  const cross = crossTable(view, words)
  const conversations = conversationsTable(view, words)
  const locations = locationsTable(view, words)
  return (
    <>
      {cross && (
        <section aria-labelledby="asked-and-found" className="found">
          <h3 id="asked-and-found" className="section-title">
            {words.report.askedAndFound}
          </h3>
          <p className="lead">{askedAndFoundWords(view, words).join(' ')}</p>
          <Numbers table={cross} />
        </section>
      )}
      {(conversations || locations) && (
        <div className="answers">
          {conversations && (
            <div className="found">
              <Bars table={conversations} />
              <p>{conversationWords(view, words).join(' ')}</p>
            </div>
          )}
          {locations && <Numbers table={locations} />}
        </div>
      )}
    </>
  )
}
