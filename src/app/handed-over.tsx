// A tablet in a visitor's hands. Nothing of the counsellor's screen is in the page any more, every address leads to the
// questionnaire, and only the PIN of this unlock leads out of it.
import { Suspense, useCallback, useEffect, useState } from 'react'
import { Navigate, useLocation } from 'react-router'
import { SURVEY } from '../addresses.ts'
import { SurveyScreen } from '../features/survey/routes.tsx'
import { useLanguage } from '../i18n/language.ts'
import { useLive } from '../services/live.ts'
import { useServices } from '../services/services.tsx'
import { Button } from '../ui/button.tsx'
import { Pin } from './cover-screen.tsx'
import { mark } from './coverable.tsx'
import { Starting } from './starting.tsx'
import { useAutoLock } from './use-auto-lock.ts'

export function HandedOver() {
  const { session, surveys, now } = useServices()
  const lockAfter = useLive(surveys.handedOver)?.lockAfter
  const { pathname } = useLocation()
  const [takingBack, setTakingBack] = useState(false)
  const hide = useCallback(() => mark(true), [])

  useAutoLock({ lockAfter, lock: session.lock, cover: hide, blank: noBlank, now })
  useCage()

  return (
    <div className="content">
      <title>Inloop</title>
      {pathname !== SURVEY && <Navigate to={SURVEY} replace />}
      {takingBack && <TakeBack onBack={() => setTakingBack(false)} />}
      {/* It stays where the visitor was, as the PIN may be asked for by mistake. */}
      <div hidden={takingBack}>
        <Suspense fallback={<Starting />}>
          {/* No route of its own: a swipe back must not begin it anew. */}
          <SurveyScreen onCounsellor={() => setTakingBack(true)} />
        </Suspense>
      </div>
    </div>
  )
}

/** Nothing is asked for while a visitor has the tablet. */
const noBlank = () => false

function TakeBack({ onBack }: { readonly onBack: () => void }) {
  const { t } = useLanguage()
  return (
    <main className="cover">
      <div className="cover__box">
        <h1 className="cover__title">{t.surveyDesk.backTitle}</h1>
        <p>{t.surveyDesk.backText}</p>
        <Pin />
        <Button onPress={onBack}>{t.surveyDesk.toSurvey}</Button>
      </div>
    </main>
  )
}

/** Keeps the page as it is under a visitor's fingers. */
function useCage(): void {
  const { session } = useServices()
  useEffect(() => {
    const root = document.documentElement
    root.toggleAttribute('data-handed-over', true)
    const show = () => {
      // Nothing of the counsellor's is behind it, so the visitor goes on without a PIN; unless it was too late and has locked.
      if (!document.hidden && session.status.get() === 'handedOver') mark(false)
    }
    // Its menu leads out of the app: search for this, open in a new tab.
    const noMenu = (event: Event) => event.preventDefault()
    document.addEventListener('visibilitychange', show)
    document.addEventListener('contextmenu', noMenu)
    return () => {
      root.toggleAttribute('data-handed-over', false)
      document.removeEventListener('visibilitychange', show)
      document.removeEventListener('contextmenu', noMenu)
    }
  }, [session])
}
