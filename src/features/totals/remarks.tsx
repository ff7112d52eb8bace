// The remarks that visitors wrote in questionnaires of a period, in random order. There is nothing to show while too
// few were filled in.
import { useMemo } from 'react'
import type { Period } from '../../domain/period.ts'
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'

interface RemarksProps {
  readonly period: Period
  readonly profile: Profile
}

export function Remarks({ period: { from, until }, profile }: RemarksProps) {
  const { totals } = useServices()
  const { t, label } = useLanguage()
  const remarks = useLive(useMemo(() => totals.remarks({ from, until }), [totals, from, until])) ?? []
  const questions = (profile.survey ?? []).filter(({ id }) => remarks.some(({ question }) => question === id))
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="remarks" className="remarks">
      <h3 id="remarks" className="section-title">
        {t.surveyDesk.remarks}
      </h3>
      <p className="muted">{t.surveyDesk.remarksNote}</p>
      {questions.map(({ id, label: question }) => (
        <div key={id}>
          <h4>{label(question)}</h4>
          <ul className="rows">
            {remarks
              .filter((remark) => remark.question === id)
              .map(({ text }, index) => (
                // Two visitors may have written the same.
                // biome-ignore lint/suspicious/noArrayIndexKey: a remark has no name of its own, by design
                <li key={index} className="rows__row">
                  {text}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
