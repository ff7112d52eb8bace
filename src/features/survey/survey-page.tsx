// One page of the questionnaire: progress, one heading, the choices, and the ways on.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { useGuard } from '../../ui/guard.ts'

interface SurveyPageProps {
  readonly title: string
  readonly progress?: { readonly number: number; readonly of: number }
  readonly children: (heading: string) => ReactNode
  readonly actions?: ReactNode
}

export function SurveyPage({ title, progress, children, actions }: SurveyPageProps) {
  const { t } = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()

  // A new page is announced by its question, and begins at its top.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])

  return (
    <div className="survey__page">
      {progress && (
        <div className="survey__progress">
          <p>{t.survey.progress(progress.number, progress.of)}</p>
          <svg height="8" width="100%" aria-hidden="true" focusable="false">
            <rect className="bars__track" width="100%" height="8" rx="4" />
            <rect className="bars__fill" width={`${(100 * progress.number) / progress.of}%`} height="8" rx="4" />
          </svg>
        </div>
      )}
      <h1 ref={heading} id={id} className="survey__title" tabIndex={-1}>
        {title}
      </h1>
      {children(id)}
      {actions && <div className="survey__actions">{actions}</div>}
    </div>
  )
}

/** Milliseconds in which a page takes no tap: the second half of a double tap was meant for the page before. */
const JUST_SHOWN = 350

/** Runs one tap of a page at a time, and none that came with the page. */
export function useTaps(): (action: () => unknown) => void {
  const shown = useRef(performance.now())
  const [, run] = useGuard()
  return (action) => {
    if (performance.now() - shown.current >= JUST_SHOWN) run(action)
  }
}
