// The locked tablet, at its own address.
import { UnlockScreen } from './unlock-screen.tsx'

export const unlockRoutes = [{ path: '/ontgrendelen', element: <UnlockScreen /> }]
