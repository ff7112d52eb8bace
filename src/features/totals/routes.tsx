// The totals of this tablet, and the report that is made of them. Loaded when they are asked for, so that unlocking does not
// wait for them.

import { lazy } from 'react'
import { REPORT, TOTALS } from '../../addresses.ts'

const TotalsScreen = lazy(async () => ({ default: (await import('./totals-screen.tsx')).TotalsScreen }))
const ReportScreen = lazy(async () => ({ default: (await import('./report/report-screen.tsx')).ReportScreen }))

export const totalsRoutes = [
  { path: TOTALS, element: <TotalsScreen />, needs: 'see-totals' as const },
  { path: REPORT, element: <ReportScreen />, needs: 'see-totals' as const },
]
