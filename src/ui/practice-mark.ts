// The word that marks all of practice: in the title of the tab and, by the mark on the page, in the names of files.
import { createContext } from 'react'

/** Null outside practice. */
export const PracticeMark = createContext<string | null>(null)

/** A file of practice says so by its name. */
export const markedName = (name: string): string =>
  document.documentElement.hasAttribute('data-practice') ? `oefening-${name}` : name
