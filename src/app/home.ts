// Where somebody begins: at the walk-in hour, or at the totals for whoever holds none.
import type { Services } from '../services.tsx'

export const WALK_IN_HOUR = '/spreekuur'
export const TOTALS = '/totalen'

export const homeOf = (may: Services['may']): string => (may('hold-hours') ? WALK_IN_HOUR : TOTALS)
