// The locked tablet, at its own address.
import { UNLOCK } from '../../addresses.ts'
import { UnlockScreen } from './unlock-screen.tsx'

export const unlockRoutes = [{ path: UNLOCK, element: <UnlockScreen /> }]
