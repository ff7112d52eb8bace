// The screens of sharing: the messages of this tablet, and handing in for another. The route is loaded when it is first
// opened.

import { lazy } from 'react'
import { HAND_IN, SHARING } from '../../addresses.ts'

const SharingScreen = lazy(async () => ({ default: (await import('./sharing-screen.tsx')).SharingScreen }))
const HandInScreen = lazy(async () => ({ default: (await import('./hand-in-screen.tsx')).HandInScreen }))

export const handInRoutes = [{ path: HAND_IN, element: <HandInScreen /> }]

export const sharingRoutes = [{ path: SHARING, element: <SharingScreen />, needs: 'see-sharing' as const }]
