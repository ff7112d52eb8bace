import type { Services } from '../../services.tsx'

/** Whoever may take every visit along in a backup sees the answers of few visits, too; the pilot lead does neither. */
export const seesFew = (may: Services['may']): boolean => may('back-up')
