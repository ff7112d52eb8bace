// The walk-in hour, where every evening starts and ends.
import { WalkInHourScreen } from './walk-in-hour-screen.tsx'

export const walkInHourRoutes = [{ path: '/spreekuur', element: <WalkInHourScreen />, needs: 'hold-hours' as const }]
