// Theme meetings, reached from the walk-in hour. Loaded when they are asked for.

import { lazy } from 'react'
import { MEETINGS } from '../../addresses.ts'

const MeetingsScreen = lazy(async () => ({ default: (await import('./meetings-screen.tsx')).MeetingsScreen }))

export const meetingsRoutes = [{ path: MEETINGS, element: <MeetingsScreen />, needs: 'hold-hours' as const }]
