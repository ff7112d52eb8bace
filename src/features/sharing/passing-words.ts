import { passing as en } from '../../i18n/en/passing.ts'
import { useLanguage } from '../../i18n/language.ts'
import { passing as nl } from '../../i18n/nl/passing.ts'

const words = { nl, en }

export function usePassingWords() {
  const language = useLanguage()
  return { ...language, p: words[language.code] }
}
