// The totals of this tablet. Loaded when they are asked for, so that unlocking does not wait for them.
import { lazy } from 'react'

const TotalsScreen = lazy(async () => ({ default: (await import('./totals-screen.tsx')).TotalsScreen }))

export const totalsRoutes = [{ path: '/totalen', element: <TotalsScreen />, needs: 'see-totals' as const }]
