// Settings, the people and their secrets, and two pages to read. Loaded when they are asked for.
import { lazy } from 'react'

const MoreScreen = lazy(async () => ({ default: (await import('./more-screen.tsx')).MoreScreen }))
const PeopleScreen = lazy(async () => ({ default: (await import('./people-screen.tsx')).PeopleScreen }))
const SecretsScreen = lazy(async () => ({ default: (await import('./secrets-screen.tsx')).SecretsScreen }))
const HelpScreen = lazy(async () => ({ default: (await import('./reading.tsx')).HelpScreen }))
const PrivacyScreen = lazy(async () => ({ default: (await import('./reading.tsx')).PrivacyScreen }))

export const moreRoutes = [
  { path: '/meer', element: <MoreScreen /> },
  { path: '/meer/mensen', element: <PeopleScreen />, needs: 'manage-people' as const },
  { path: '/meer/wachtzin', element: <SecretsScreen /> },
  { path: '/meer/hulp', element: <HelpScreen /> },
  { path: '/meer/privacy', element: <PrivacyScreen /> },
]
