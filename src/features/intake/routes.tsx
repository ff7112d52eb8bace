// One visit. The address holds a random id and nothing else.
import { IntakeScreen } from './intake-screen.tsx'

export const intakeRoutes = [{ path: '/intake/:id', element: <IntakeScreen />, needs: 'hold-hours' as const }]
