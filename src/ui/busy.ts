// Whether the form around a control is being sent.
import { createContext } from 'react'

export const Busy = createContext(false)
