// The words of sharing without a network, which come with its screens: few devices ever show them.

import type { Problem } from '../../domain/problem.ts'
import { handIn as en } from '../../i18n/en/hand-in.ts'
import { useLanguage } from '../../i18n/language.ts'
import { handIn as nl } from '../../i18n/nl/hand-in.ts'

const words = { nl, en }

export function useHandInTexts() {
  const language = useLanguage()
  const h = words[language.code]
  const own: Partial<Record<Problem['code'], { readonly title: string; readonly text: string }>> = h.problems
  /** On a device that hands in for another: "this tablet" is not the one that the problem is about. */
  const sayOfOther = (problem: Problem) => ({ ...language.say(problem), ...own[problem.code] })
  return { ...language, h, sayOfOther }
}
