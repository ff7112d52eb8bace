// Settings, and two pages to read. Loaded when they are asked for.
import { lazy } from 'react'

const MoreScreen = lazy(async () => ({ default: (await import('./more-screen.tsx')).MoreScreen }))
const HelpScreen = lazy(async () => ({ default: (await import('./reading.tsx')).HelpScreen }))
const PrivacyScreen = lazy(async () => ({ default: (await import('./reading.tsx')).PrivacyScreen }))

export const moreRoutes = [
  { path: '/meer', element: <MoreScreen /> },
  { path: '/meer/hulp', element: <HelpScreen /> },
  { path: '/meer/privacy', element: <PrivacyScreen /> },
]
