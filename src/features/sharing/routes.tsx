// What leaves this tablet.
import { SharingScreen } from './sharing-screen.tsx'

export const sharingRoutes = [{ path: '/delen', element: <SharingScreen /> }]
