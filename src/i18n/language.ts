// Hands the texts, formats and words for problems of the chosen language to every screen. Without JSX, as i18n compiles
// without a DOM.
import { createContext, createElement, type FunctionComponent, type ReactNode, useContext, useMemo } from 'react'
import { en } from './en/texts.ts'
import { type Formats, makeFormats } from './formats.ts'
import { nl, type Texts } from './nl/texts.ts'

export type LanguageCode = 'nl' | 'en'

const texts: Readonly<Record<LanguageCode, Texts>> = { nl, en }

/** What went wrong and what to do now; `detail` is the place or code that somebody else needs to look at it. */
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

export function makeLanguage(code: LanguageCode, timeZone: string): Language {
  const t = texts[code]
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

const LanguageContext = createContext<Language>(makeLanguage('nl', 'Europe/Amsterdam'))

interface ProviderProps {
  readonly code: LanguageCode
  readonly timeZone: string
  readonly children: ReactNode
}

export const LanguageProvider: FunctionComponent<ProviderProps> = ({ code, timeZone, children }) => {
  const language = useMemo(() => makeLanguage(code, timeZone), [code, timeZone])
  return createElement(LanguageContext, { value: language }, children)
}

export const useLanguage = (): Language => useContext(LanguageContext)
