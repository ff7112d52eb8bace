// The words of this screen, which come with it, beside those of the whole app.
import { profile as en } from '../../i18n/en/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { profile as nl } from '../../i18n/nl/profile.ts'

const words = { nl, en }

export function useProfileTexts() {
  const language = useLanguage()
  return { ...language, p: words[language.code] }
}

/** Words that go into a profile, and so stand there in both languages, independent of the screen's. */
export const bothLanguages = {
  unknown: { nl: nl.unknown, en: en.unknown },
  missingDefault: { nl: nl.missingDefault, en: en.missingDefault },
}
