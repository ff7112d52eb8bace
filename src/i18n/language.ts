// Hands the texts, formats and words for problems of the chosen language to every screen. Without JSX, as i18n compiles
// without a DOM.
import {
  createContext,
  createElement,
  type FunctionComponent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { type Formats, makeFormats } from './formats.ts'
import { nl, type Texts } from './nl/texts.ts'

export type LanguageCode = 'nl' | 'en'

/** Dutch is there from the start; another language is loaded when the user chooses it. */
const loadTexts = async (code: LanguageCode): Promise<Texts> =>
  code === 'nl' ? nl : (await import('./en/texts.ts')).en

/** The fault and the step to take now; `detail` is the place or code that an administrator needs. */
interface Said {
  readonly title: string
  readonly text: string
  readonly detail?: string
}

export interface Language {
  readonly code: LanguageCode
  readonly t: Texts
  readonly format: Formats
  /** A text of the profile, which brings its own translations. */
  readonly label: (label: Readonly<Record<LanguageCode, string>>) => string
  readonly say: (problem: { readonly code: keyof Texts['problems']; readonly detail?: string }) => Said
}

export function makeLanguage(code: LanguageCode, timeZone: string, t: Texts): Language {
  return {
    code,
    t,
    format: makeFormats(code, timeZone),
    label: (label) => label[code],
    say: (problem) => {
      const { cause, next } = t.problems[problem.code]
      return { title: cause, text: next, ...(problem.detail ? { detail: problem.detail } : {}) }
    },
  }
}

const LanguageContext = createContext<Language>(makeLanguage('nl', 'Europe/Amsterdam', nl))

interface ProviderProps {
  readonly code: LanguageCode
  readonly timeZone: string
  readonly children: ReactNode
}

export const LanguageProvider: FunctionComponent<ProviderProps> = ({ code, timeZone, children }) => {
  const [shown, setShown] = useState<{ readonly code: LanguageCode; readonly t: Texts }>({ code: 'nl', t: nl })
  useEffect(() => {
    let current = true
    // Until the words are there the screen keeps the ones that it has, and all that was typed.
    void loadTexts(code).then((t) => current && setShown({ code, t }))
    return () => {
      current = false
    }
  }, [code])
  const language = useMemo(() => makeLanguage(shown.code, timeZone, shown.t), [shown, timeZone])
  return createElement(LanguageContext, { value: language }, children)
}

export const useLanguage = (): Language => useContext(LanguageContext)
