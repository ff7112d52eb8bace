// The totals as one would say them: "79 spreekuren, waarvan 37 zonder bezoek. 53 bezoekers. Ongeveer 74 kinderen."
import type { Tally } from '../../domain/tally.ts'
import type { Language } from '../../i18n/language.ts'

type Said = Pick<Tally, 'hours' | 'hoursWithoutVisit' | 'visitors' | 'estimatedChildren'>

export function sentenceOf(tally: Said, { totals }: Pick<Language['t'], 'totals'>): string {
  const { hours, hoursWithoutVisit, visitors, estimatedChildren } = tally
  const held = totals.hoursHeld(hours) + (hours > 0 ? totals.ofWhichEmpty(hoursWithoutVisit) : '')
  return `${held}. ${totals.visitors(visitors)}. ${totals.children(estimatedChildren)}.`
}
