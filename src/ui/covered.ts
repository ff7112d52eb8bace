// Whether the cover lies over the content. Parts shown outside the content's own place step aside meanwhile: the title
// of the tab, and dialogs, which lie above all else and make it inert.
import { createContext } from 'react'

export const Covered = createContext(false)
