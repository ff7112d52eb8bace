// The first run, at its own address.
import { SetUpScreen } from './set-up-screen.tsx'

export const setUpRoutes = [{ path: '/aanmelden', element: <SetUpScreen /> }]
