// Following up by code. Loaded when it is asked for, so that unlocking does not wait for it.
import { lazy } from 'react'

const FollowUpScreen = lazy(async () => ({ default: (await import('./follow-up-screen.tsx')).FollowUpScreen }))

export const followUpRoutes = [{ path: '/opvolgen', element: <FollowUpScreen />, needs: 'hold-hours' as const }]
