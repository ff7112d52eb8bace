// The first screen after unlocking: the walk-in hour, or the totals for a role that holds no hours.
import type { Services } from '../services/services.tsx'

export const WALK_IN_HOUR = '/spreekuur'
export const TOTALS = '/totalen'

export const homeOf = (may: Services['may']): string => (may('hold-hours') ? WALK_IN_HOUR : TOTALS)
