// What leaves this tablet, and what is handed in for another. Loaded when it is asked for.
import { lazy } from 'react'
import { HAND_IN, TOGETHER } from './addresses.ts'

const SharingScreen = lazy(async () => ({ default: (await import('./sharing-screen.tsx')).SharingScreen }))
const PassingScreen = lazy(async () => ({ default: (await import('./passing-screen.tsx')).PassingScreen }))
const HandInScreen = lazy(async () => ({ default: (await import('./hand-in-screen.tsx')).HandInScreen }))

export const handInRoutes = [{ path: HAND_IN, element: <HandInScreen /> }]

export const sharingRoutes = [
  { path: '/delen', element: <SharingScreen />, needs: 'see-sharing' as const },
  { path: TOGETHER, element: <PassingScreen />, needs: 'see-sharing' as const },
]
