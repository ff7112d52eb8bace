// The first screen after unlocking: the walk-in hour, or the totals for a role that holds no hours.
import { TOTALS, WALK_IN_HOUR } from '../addresses.ts'
import type { Services } from '../services/services.tsx'

export const homeOf = (may: Services['may']): string => (may('hold-hours') ? WALK_IN_HOUR : TOTALS)
