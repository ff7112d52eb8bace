// The walk-in hour, where every evening starts and ends.
import { WALK_IN_HOUR } from '../../addresses.ts'
import { WalkInHourScreen } from './walk-in-hour-screen.tsx'

export const walkInHourRoutes = [{ path: WALK_IN_HOUR, element: <WalkInHourScreen />, needs: 'hold-hours' as const }]
