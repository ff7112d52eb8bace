// What leaves this tablet, and what is handed in for another. Loaded when it is asked for.
import { lazy } from 'react'

const SharingScreen = lazy(async () => ({ default: (await import('./sharing-screen.tsx')).SharingScreen }))
const PassingScreen = lazy(async () => ({ default: (await import('./passing-screen.tsx')).PassingScreen }))
const HandInScreen = lazy(async () => ({ default: (await import('./hand-in-screen.tsx')).HandInScreen }))

/** On any device, whether it is a tablet, and locked, or not. */
export const HAND_IN = '/inleveren'

export const handInRoutes = [{ path: HAND_IN, element: <HandInScreen /> }]

/** Several lokets that close blocks together. */
export const TOGETHER = '/delen/samen'

export const sharingRoutes = [
  { path: '/delen', element: <SharingScreen />, needs: 'see-sharing' as const },
  { path: TOGETHER, element: <PassingScreen />, needs: 'see-sharing' as const },
]
