// The tablet app: services and language around everything, then the gate that says which screens there are now.
import { useEffect } from 'react'
import { BrowserRouter } from 'react-router'
import type { Preferences } from '../domain/preferences.ts'
import { LanguageProvider } from '../i18n/language.ts'
import { useLive } from '../services/live.ts'
import { type Services, ServicesProvider } from '../services/services.tsx'
import { LeavingWatch } from '../ui/leaving.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Gate } from './gate.tsx'
import { Practising } from './practising.tsx'
import '../ui/styles/index.css'
import './app.css'
import './cover.css'

const byDefault: Preferences = { language: 'nl', theme: 'auto' }

export function App({ services }: { readonly services: Services }) {
  const { language, theme } = useLive(services.tablet.preferences) ?? byDefault
  const settings = useLive(services.tablet.settings)

  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset['theme'] = theme
  }, [language, theme])

  return (
    <ServicesProvider services={services}>
      <LanguageProvider code={language} timeZone={settings?.profile.timeZone ?? 'Europe/Amsterdam'}>
        <Practising>
          <ErrorBoundary>
            <BrowserRouter basename={services.practice.root}>
              <LeavingWatch>
                <Gate />
              </LeavingWatch>
            </BrowserRouter>
          </ErrorBoundary>
        </Practising>
      </LanguageProvider>
    </ServicesProvider>
  )
}
