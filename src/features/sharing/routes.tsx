// What leaves this tablet. Loaded when it is asked for.
import { lazy } from 'react'

const SharingScreen = lazy(async () => ({ default: (await import('./sharing-screen.tsx')).SharingScreen }))

export const sharingRoutes = [{ path: '/delen', element: <SharingScreen />, needs: 'see-sharing' as const }]
