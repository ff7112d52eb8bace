// The words about the data kept with a code, which come with this screen.
import { held as en } from '../../i18n/en/held.ts'
import { useLanguage } from '../../i18n/language.ts'
import { held as nl } from '../../i18n/nl/held.ts'

const words = { nl, en }

export const useHeldTexts = () => words[useLanguage().code]
