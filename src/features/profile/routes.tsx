// Changing the profile: twice a year, by the coordinator. Loaded when it is asked for.

import { lazy } from 'react'
import { PROFILE } from '../../addresses.ts'

const ProfileScreen = lazy(async () => ({ default: (await import('./profile-screen.tsx')).ProfileScreen }))

export const profileRoutes = [{ path: PROFILE, element: <ProfileScreen />, needs: 'set-tablet' as const }]
