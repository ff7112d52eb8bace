// Settings, the people and their secrets, the log, and pages to read. Loaded when they are asked for.

import { lazy } from 'react'
import { HELP, LOG, MORE, PEOPLE, PRIVACY, SECRETS, VISITORS } from '../../addresses.ts'

const MoreScreen = lazy(async () => ({ default: (await import('./more-screen.tsx')).MoreScreen }))
const PeopleScreen = lazy(async () => ({ default: (await import('./people-screen.tsx')).PeopleScreen }))
const SecretsScreen = lazy(async () => ({ default: (await import('./secrets-screen.tsx')).SecretsScreen }))
const HelpScreen = lazy(async () => ({ default: (await import('./reading.tsx')).HelpScreen }))
const VisitorsScreen = lazy(async () => ({ default: (await import('./reading.tsx')).VisitorsScreen }))
const LogScreen = lazy(async () => ({ default: (await import('./log-screen.tsx')).LogScreen }))
const PrivacyScreen = lazy(async () => ({ default: (await import('./reading.tsx')).PrivacyScreen }))

export const moreRoutes = [
  { path: MORE, element: <MoreScreen /> },
  { path: PEOPLE, element: <PeopleScreen />, needs: 'manage-people' as const },
  { path: SECRETS, element: <SecretsScreen /> },
  { path: HELP, element: <HelpScreen /> },
  { path: PRIVACY, element: <PrivacyScreen /> },
  { path: VISITORS, element: <VisitorsScreen /> },
  { path: LOG, element: <LogScreen /> },
]
