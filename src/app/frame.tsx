// Around every screen: the four places on the left, whose tablet this is and whether all is kept on top, and the lock.
import { Suspense, useEffect } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { useLanguage } from '../i18n/language.ts'
import { useLive, useServices } from '../services.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { SavingProblem, SavingState } from './saving-state.tsx'
import { UpdatePrompt } from './update-prompt.tsx'
import { coverAndLock, useAutoLock } from './use-auto-lock.ts'

export function Frame() {
  const { session, tablet, now } = useServices()
  const { t, label } = useLanguage()
  const settings = useLive(tablet.settings)
  const { pathname } = useLocation()
  useAutoLock(settings?.lockAfter, session.lock, now)
  useScrollToTop(pathname)

  const places = [
    { to: '/spreekuur', text: t.frame.walkInHour, icon: 'door' },
    { to: '/totalen', text: t.frame.totals, icon: 'bars' },
    { to: '/delen', text: t.frame.sharing, icon: 'outbox' },
    { to: '/meer', text: t.frame.more, icon: 'more' },
  ] as const

  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t.frame.skip}
      </a>
      <header className="frame__header">
        <p className="frame__loket">{settings ? label(settings.profile.name) : t.frame.product}</p>
        <SavingState />
        <Button kind="quiet" onPress={() => coverAndLock(session.lock)}>
          <Icon name="lock" />
          {t.frame.lock}
        </Button>
      </header>
      <nav className="frame__rail" aria-label={t.frame.menu}>
        <ul>
          {places.map(({ to, text, icon }) => (
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
        <UpdatePrompt />
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

/** An intake belongs to the walk-in hour. */
const within = (place: string, pathname: string) =>
  pathname.startsWith(place) || (place === '/spreekuur' && pathname.startsWith('/intake/'))

/** A new screen starts at its top. */
function useScrollToTop(pathname: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new address starts anew
  useEffect(() => {
    // Newer browsers give a promise here, which React would take for a clean-up.
    window.scrollTo(0, 0)
  }, [pathname])
}
