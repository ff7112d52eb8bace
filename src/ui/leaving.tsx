// Asks before a screen with something unsaved is left: by a link, or by the browser's own way back.
//
// The watch stands inside the router: effects of children run first, so its listener hears of a step in the history before the
// router does and can take the step back unseen. (Listeners on a window run in order of registration; `capture` changes nothing.)
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useLayoutEffect, useRef } from 'react'

/** Where the user was going: an address, or steps through the history. */
export type Leaving = { readonly to: string } | { readonly steps: number }

interface Hold {
  readonly ask: (leaving: Leaving) => void
  /** The place of the held screen in the history of this tab. */
  readonly place: number
}

const HoldContext = createContext<RefObject<Hold | null>>({ current: null })

/** Where react-router stands in the history of this tab. */
const currentPlace = (): number => (history.state as { idx?: number } | null)?.idx ?? 0

export function LeavingWatch({ children }: { readonly children: ReactNode }) {
  const hold = useRef<Hold | null>(null)

  useLayoutEffect(() => {
    let returning = false
    const onClick = (event: MouseEvent) => {
      const to = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null
      if (!hold.current || !to?.startsWith('/')) return
      event.preventDefault()
      event.stopPropagation()
      hold.current.ask({ to })
    }
    const onPop = (event: PopStateEvent) => {
      if (returning) {
        returning = false
        event.stopImmediatePropagation()
        return
      }
      if (!hold.current) return
      const steps = currentPlace() - hold.current.place
      if (steps === 0) return
      event.stopImmediatePropagation()
      returning = true
      history.go(-steps)
      hold.current.ask({ steps })
    }
    document.addEventListener('click', onClick, { capture: true })
    window.addEventListener('popstate', onPop)
    return () => {
      document.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('popstate', onPop)
    }
  }, [])

  return <HoldContext value={hold}>{children}</HoldContext>
}

/** While `active`, `ask` hears where the user wants to go; the returned function lets the next step pass. */
export function useLeavingGuard(active: boolean, ask: (leaving: Leaving) => void): () => void {
  const hold = useContext(HoldContext)
  useEffect(() => {
    if (!active) return
    hold.current = { ask, place: currentPlace() }
    return () => {
      hold.current = null
    }
  }, [active, ask, hold])
  return () => {
    hold.current = null
  }
}
