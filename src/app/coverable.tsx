// The content of an unlocked tablet, and the cover that hides it with one tap or when the app leaves the screen.
// Covered, the content is not rendered and cannot be reached, yet keeps its state, including drafts that a full disk
// could not take.
import { type ReactNode, useCallback, useLayoutEffect, useRef } from 'react'
import type { LockAfter } from '../domain/lock-times.ts'
import { useLive } from '../services/live.ts'
import { useServices } from '../services/services.tsx'
import { Covered } from '../ui/covered.ts'
import { CoverScreen } from './cover-screen.tsx'
import { useAutoLock } from './use-auto-lock.ts'

interface CoverableProps {
  readonly covered: boolean
  /** Undefined: not known yet. */
  readonly lockAfter: LockAfter | undefined
  readonly content: (cover: () => void) => ReactNode
}

/** The style sheet hides the content by it. */
export const mark = (covered: boolean) => document.documentElement.toggleAttribute('data-covered', covered)
const isMarked = () => document.documentElement.hasAttribute('data-covered')

export function Coverable({ covered, lockAfter, content }: CoverableProps) {
  const { session, now } = useServices()
  /** Where the work was. */
  const left = useRef<{ readonly focused: Element | null; readonly scrolled: number } | null>(null)

  /** Within the event itself, so that not one more frame shows anything. */
  const cover = useCallback(() => {
    if (isMarked()) return
    left.current = { focused: document.activeElement, scrolled: window.scrollY }
    mark(true)
    session.cover()
  }, [session])

  const hasPin = useLive(session.hasPin)
  const blank = (on: boolean) => {
    if (hasPin || covered) return false
    mark(on)
    return true
  }
  useAutoLock({ lockAfter, lock: session.lock, cover, blank, now })

  // After the dialogs of the content are back, which take the focus.
  useLayoutEffect(() => {
    mark(covered)
    const { current } = left
    if (covered || !current) return
    left.current = null
    // The focused element can have gone meanwhile, when an action under way ended.
    const place = current.focused?.isConnected ? current.focused : document.getElementById('main')
    if (place instanceof HTMLElement) place.focus({ preventScroll: true })
    window.scrollTo(0, current.scrolled)
  }, [covered])

  return (
    <Covered value={covered}>
      <div className="content" inert={covered}>
        {content(cover)}
      </div>
      {covered && <CoverScreen />}
    </Covered>
  )
}
