// One visit. The address holds a random id and nothing else. The route is loaded when it is first opened.
import { lazy } from 'react'

const IntakeScreen = lazy(async () => ({ default: (await import('./intake-screen.tsx')).IntakeScreen }))

export const intakeRoutes = [{ path: '/intake/:id', element: <IntakeScreen />, needs: 'hold-hours' as const }]
