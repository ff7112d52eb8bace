// The lock gate: the session decides which screens exist, so that nothing of the content can be reached by its address.

import { lazy, type ReactNode, Suspense, useState } from 'react'
import { matchPath, Navigate, Route, Routes, useLocation } from 'react-router'
import { HAND_IN, SET_UP, SURVEY, UNLOCK, WALK_IN_HOUR } from '../addresses.ts'
import { LOCK_AFTER_CODE } from '../domain/lock-times.ts'
import type { Right } from '../domain/person.ts'
import { cardsRoutes } from '../features/cards/routes.tsx'
import { followUpRoutes } from '../features/follow-up/routes.tsx'
import { intakeRoutes } from '../features/intake/routes.tsx'
import { meetingsRoutes } from '../features/meetings/routes.tsx'
import { moreRoutes } from '../features/more/routes.tsx'
import { notesRoutes } from '../features/notes/routes.tsx'
import { practiceRoutes } from '../features/practice/routes.tsx'
import { profileRoutes } from '../features/profile/routes.tsx'
import { setUpRoutes } from '../features/set-up/routes.tsx'
import { handInRoutes, sharingRoutes } from '../features/sharing/routes.tsx'
import { totalsRoutes } from '../features/totals/routes.tsx'
import { unlockRoutes } from '../features/unlock/routes.tsx'
import { walkInHourRoutes } from '../features/walk-in-hour/routes.tsx'
import { useLive } from '../services/live.ts'
import { useServices } from '../services/services.tsx'
import type { SessionStatus } from '../services/session.ts'
import { Coverable } from './coverable.tsx'
import { Frame } from './frame.tsx'
import { HandedOver } from './handed-over.tsx'
import { homeOf } from './home.ts'
import { NotAllowed } from './not-allowed.tsx'
import { NotFound } from './not-found.tsx'
import { Starting } from './starting.tsx'
import { useBlankInBackground } from './use-blank.ts'

interface Screen {
  readonly path: string
  readonly element: ReactNode
  /** Without it the screen is everybody's. */
  readonly needs?: Right
}

/** The addresses of the locked tablet, of the visitor's questionnaire, and of the start, which is the same for every role. */
const outside = ['/', SET_UP, UNLOCK, SURVEY]
const inside: readonly Screen[] = [
  ...walkInHourRoutes,
  ...intakeRoutes,
  ...notesRoutes,
  ...followUpRoutes,
  ...meetingsRoutes,
  ...cardsRoutes,
  ...totalsRoutes,
  ...sharingRoutes,
  ...handInRoutes,
  ...moreRoutes,
  ...profileRoutes,
]

/** Where nothing is to be had past the frame or the questionnaire. */
const OPENED: ReadonlySet<SessionStatus> = new Set(['unlocked', 'covered', 'handedOver'])

export function Gate() {
  const { session, tablet, practice } = useServices()
  const lockAfter = useLive(tablet.settings)?.lockAfter
  const status = useLive(session.status)
  const { pathname } = useLocation()
  // Locking reloads the page, so where it started is where the work was. It is kept in memory only.
  const [wanted] = useState(pathname)
  useBlankInBackground(status === 'new' || status === 'locked')

  if (status === undefined || status === 'starting' || status === 'locking') return <Starting />
  if (pathname === HAND_IN && !OPENED.has(status))
    return <main className="outside">{only(handInRoutes, HAND_IN, null)}</main>
  if (status === 'new') return practice.on ? only(practiceRoutes, '/') : only(setUpRoutes, SET_UP)
  if (status === 'handedOver') return <HandedOver />
  if (status === 'choosing' || status === 'writingDown' || status === 'entryCovered')
    return <GoesIn covered={status === 'entryCovered'} />
  if (status !== 'unlocked' && status !== 'covered') return only(unlockRoutes, UNLOCK)
  return (
    <Coverable
      covered={status === 'covered'}
      lockAfter={lockAfter}
      content={(cover) => <Inside wanted={wanted} onCover={cover} />}
    />
  )
}

const EntryScreen = lazy(async () => ({ default: (await import('../features/unlock/entry-screen.tsx')).EntryScreen }))

/** A new passphrase and recovery code: they have no address, as nobody shall find them again by going back. */
function GoesIn({ covered }: { readonly covered: boolean }) {
  const { session } = useServices()
  const entry = useLive(session.entry)
  const content = () => <Suspense fallback={<Starting />}>{entry && <EntryScreen entry={entry} />}</Suspense>
  return <Coverable covered={covered} lockAfter={LOCK_AFTER_CODE} content={content} />
}

function Inside({ wanted, onCover }: { readonly wanted: string; readonly onCover: () => void }) {
  const { may, people } = useServices()
  // A person's roles can change while they are at work.
  useLive(people.me)
  // The installed app always starts at the walk-in hour; a person who holds no hours begins elsewhere. Nor does a
  // person begin at a screen that a colleague left open and that their own role does not show.
  const place = inside.find(({ path }) => matchPath(path, wanted))
  const isTheirs = place?.needs === undefined || may(place.needs)
  const start =
    outside.includes(wanted) || wanted === WALK_IN_HOUR || wanted === HAND_IN || !isTheirs ? homeOf(may) : wanted
  return (
    <Routes>
      <Route element={<Frame onCover={onCover} />}>
        {inside.map(({ path, element, needs }) => (
          <Route key={path} path={path} element={needs === undefined || may(needs) ? element : <NotAllowed />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Route>
      {outside.map((path) => (
        <Route key={path} path={path} element={<Navigate to={path === SURVEY ? homeOf(may) : start} replace />} />
      ))}
    </Routes>
  )
}

const only = (routes: readonly Screen[], home: string, meanwhile: ReactNode = <Starting />) => (
  <Suspense fallback={meanwhile}>
    <Routes>
      {routes.map(({ path, element }) => (
        <Route key={path} path={path} element={element} />
      ))}
      <Route path="*" element={<Navigate to={home} replace />} />
    </Routes>
  </Suspense>
)
