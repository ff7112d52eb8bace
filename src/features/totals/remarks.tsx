// The remarks that visitors wrote in questionnaires of a period, in random order. There is nothing to show while too
// few were filled in. One in which a visitor wrote a name can be erased.
import { useMemo } from 'react'
import type { Period } from '../../domain/period.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { AskFirst } from '../../ui/ask-first.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'

interface RemarksProps {
  readonly period: Period
  readonly profile: Profile
}

export function Remarks({ period: { from, until }, profile }: RemarksProps) {
  const { totals, may } = useServices()
  const { t, label, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
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
              .map((remark) => (
                <li key={remark.id} className="rows__row">
                  <p id={`remark-${remark.id}`} className="rows__text" dir="auto">
                    {remark.text}
                  </p>
                  {may('see-small-numbers') && (
                    <AskFirst
                      button={t.surveyDesk.erase}
                      title={t.surveyDesk.eraseTitle}
                      cancel={t.frame.cancel}
                      act={t.surveyDesk.eraseNow}
                      describedBy={`remark-${remark.id}`}
                      onAct={async () => (await attempt(() => totals.eraseRemark(remark.id))).ok}
                    >
                      {problem && <Notice tone="error" {...say(problem)} />}
                      <p dir="auto">{remark.text}</p>
                    </AskFirst>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
