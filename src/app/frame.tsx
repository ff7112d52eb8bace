// Around every screen: its places on the left, whose tablet and whose unlock this is and whether all is kept on top, and the
// one tap that hides it all.

import { lazy, Suspense, useEffect, useState } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { FOLLOW_UP, MORE, reachedFrom, SHARING, TOTALS, WALK_IN_HOUR } from '../addresses.ts'
import type { Right } from '../domain/person.ts'
import { useLanguage } from '../i18n/language.ts'
import { useLive } from '../services/live.ts'
import { useServices } from '../services/services.tsx'
import { DialogCorner } from '../ui/dialog.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { CoverButton } from './cover-button.tsx'
import { homeOf } from './home.ts'
import { SavingProblem, SavingState } from './saving-state.tsx'

const AskToPersist = lazy(async () => ({ default: (await import('./ask-to-persist.tsx')).AskToPersist }))
const CodeQuestion = lazy(async () => ({ default: (await import('./code-question.tsx')).CodeQuestion }))
const UpdatePrompt = lazy(async () => ({ default: (await import('./update-prompt.tsx')).UpdatePrompt }))
const DateQuestion = lazy(async () => ({ default: (await import('./date-question.tsx')).DateQuestion }))

interface Place {
  readonly to: string
  readonly text: string
  readonly icon: IconName
  readonly needs?: Right
}

export function Frame({ onCover }: { readonly onCover: () => void }) {
  const { tablet, people, may } = useServices()
  const { t, label } = useLanguage()
  const settings = useLive(tablet.settings)
  const me = useLive(people.me)
  const { pathname } = useLocation()
  useScrollToTop(pathname)

  const places: readonly Place[] = [
    { to: WALK_IN_HOUR, text: t.frame.walkInHour, icon: 'door', needs: 'hold-hours' },
    { to: FOLLOW_UP, text: t.frame.followUp, icon: 'calendar', needs: 'hold-hours' },
    { to: TOTALS, text: t.frame.totals, icon: 'bars', needs: 'see-totals' },
    { to: SHARING, text: t.frame.sharing, icon: 'outbox', needs: 'see-sharing' },
    { to: MORE, text: t.frame.more, icon: 'more' },
  ]
  const coverButton = <CoverButton onCover={onCover} />

  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t.frame.skip}
      </a>
      <header className="frame__header">
        <div className="frame__whose">
          <p className="frame__loket">{settings ? label(settings.profile.name) : t.frame.product}</p>
          {me && (
            <p className="frame__me">
              <span className="visually-hidden">{t.frame.unlockedBy} </span>
              {firstName(me.name)}
            </p>
          )}
        </div>
        <div className="frame__bar">
          <SavingState />
          {coverButton}
        </div>
      </header>
      <nav className="frame__rail" aria-label={t.frame.menu}>
        <ul>
          {places
            .filter(({ needs }) => needs === undefined || may(needs))
            .map(({ to, text, icon }) => (
              <li key={to}>
                <NavLink to={to} className={`frame__place ${within(to, pathname) ? 'frame__place--here' : ''}`}>
                  <Icon name={icon} />
                  {text}
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
      <main id="main" className="frame__main" tabIndex={-1}>
        <SavingProblem />
        <Suspense>
          <UpdatePrompt />
          <CodeQuestion />
          <AtHome pathname={pathname} />
        </Suspense>
        <Suspense>
          <DialogCorner value={coverButton}>
            <Outlet />
          </DialogCorner>
        </Suspense>
      </main>
    </div>
  )
}

/** The question about the date where it keeps work from being done, and that about lasting storage, asked once. */
function AtHome({ pathname }: { readonly pathname: string }) {
  const { may, notes } = useServices()
  const home = homeOf(may)
  const doubt = useLive(notes.waitsForDate)
  const [asked, setAsked] = useState(false)
  if (doubt && (pathname === home || pathname === SHARING)) return <DateQuestion {...doubt} />
  return pathname === home && home === WALK_IN_HOUR && !asked ? <AskToPersist onDone={() => setAsked(true)} /> : null
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

const within = (place: string, pathname: string) =>
  [place, ...(reachedFrom[place] ?? [])].some((path) => pathname.startsWith(path))

/** A new screen starts at its top. */
function useScrollToTop(pathname: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new address starts anew
  useEffect(() => {
    // Newer browsers give a promise here, which React would take for a clean-up.
    window.scrollTo(0, 0)
  }, [pathname])
}
