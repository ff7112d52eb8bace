// The totals of this tablet.
import { TotalsScreen } from './totals-screen.tsx'

export const totalsRoutes = [{ path: '/totalen', element: <TotalsScreen /> }]
