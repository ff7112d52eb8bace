// The lock gate: the session decides which screens exist, so that nothing of the content can be reached by its address.
import { type ReactNode, Suspense, useState } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { intakeRoutes } from '../features/intake/routes.tsx'
import { moreRoutes } from '../features/more/routes.tsx'
import { setUpRoutes } from '../features/set-up/routes.tsx'
import { sharingRoutes } from '../features/sharing/routes.tsx'
import { totalsRoutes } from '../features/totals/routes.tsx'
import { unlockRoutes } from '../features/unlock/routes.tsx'
import { walkInHourRoutes } from '../features/walk-in-hour/routes.tsx'
import { useLive, useServices } from '../services.tsx'
import { Frame } from './frame.tsx'
import { NotFound } from './not-found.tsx'
import { Starting } from './starting.tsx'

const HOME = '/spreekuur'
const outside = ['/', '/aanmelden', '/ontgrendelen']
const inside = [...walkInHourRoutes, ...intakeRoutes, ...totalsRoutes, ...sharingRoutes, ...moreRoutes]

export function Gate() {
  const { session } = useServices()
  const status = useLive(session.status)
  const { pathname } = useLocation()
  // Locking reloads the page, so where it started is where the work was. It is kept in memory only.
  const [wanted] = useState(outside.includes(pathname) ? HOME : pathname)

  if (status === undefined || status === 'starting') return <Starting />
  if (status === 'new') return only(setUpRoutes, '/aanmelden')
  if (status !== 'unlocked') return only(unlockRoutes, '/ontgrendelen')
  return (
    <Routes>
      <Route element={<Frame />}>
        {inside.map(({ path, element }) => (
          <Route key={path} path={path} element={element} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Route>
      {outside.map((path) => (
        <Route key={path} path={path} element={<Navigate to={wanted} replace />} />
      ))}
    </Routes>
  )
}

const only = (routes: readonly { path: string; element: ReactNode }[], home: string) => (
  <Suspense fallback={<Starting />}>
    <Routes>
      {routes.map(({ path, element }) => (
        <Route key={path} path={path} element={element} />
      ))}
      <Route path="*" element={<Navigate to={home} replace />} />
    </Routes>
  </Suspense>
)
