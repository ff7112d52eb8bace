// Following up by code. Loaded when it is asked for, so that unlocking does not wait for it.

import { lazy } from 'react'
import { FOLLOW_UP } from '../../addresses.ts'

const FollowUpScreen = lazy(async () => ({ default: (await import('./follow-up-screen.tsx')).FollowUpScreen }))

export const followUpRoutes = [{ path: FOLLOW_UP, element: <FollowUpScreen />, needs: 'hold-hours' as const }]
