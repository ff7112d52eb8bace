// One visit. The address holds a random id and nothing else. The route is loaded when it is first opened.

import { lazy } from 'react'
import { intakeAt } from '../../addresses.ts'

const IntakeScreen = lazy(async () => ({ default: (await import('./intake-screen.tsx')).IntakeScreen }))

export const intakeRoutes = [{ path: intakeAt(':id'), element: <IntakeScreen />, needs: 'hold-hours' as const }]
