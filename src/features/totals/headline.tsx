// The key figures, each with its own unit, and how each differs from the period before.
import { useReportTexts } from '../../i18n/report-texts.ts'
import { contactFigures, keyFigures } from './figures.ts'
import { changeWords } from './period-words.ts'
import type { View } from './view.ts'

export function Headline({ view: { profile, tally, before } }: { readonly view: View }) {
  const words = useReportTexts()
  const { t, format } = words
  const figures = [
    ...keyFigures(profile, words).filter(({ id }) => id !== 'firstVisits'),
    ...contactFigures(profile, words),
  ]
  return (
    <section aria-labelledby="headline">
      <h3 id="headline" className="visually-hidden">
        {t.totals.headline}
      </h3>
      <dl className="figures">
        {figures.map(({ id, name, countIn, unit }) => {
          const [now, then] = [countIn(tally), before && countIn(before.tally)]
          return (
            <div key={id} className="figures__figure">
              <dt>{name}</dt>
              <dd>
                <span className="figures__value">{format.number(now)}</span>{' '}
                <span className="figures__unit">{unit(now)}</span>
                {before && then !== null && (
                  <span className="figures__change">{changeWords(now, then, before.period, words)}</span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
