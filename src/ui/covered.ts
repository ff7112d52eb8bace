// Whether the cover lies over the content. What would show outside the content's own place steps aside meanwhile: the title of
// the tab, and dialogs, which lie above everything and make all else inert.
import { createContext } from 'react'

export const Covered = createContext(false)
