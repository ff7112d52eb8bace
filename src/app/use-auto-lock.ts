// Locks the tablet when nobody touches it or it leaves the screen. On waking it looks at the clock before it shows anything.
import { useEffect } from 'react'
import { isOverdue, type LockAfter, type Moment } from './overdue.ts'

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const
const wakes = ['focus', 'pageshow'] as const

/** While in the background the page is covered, so that neither the app switcher nor the first frame after waking shows it. */
const cover = (covered: boolean) => document.documentElement.toggleAttribute('data-covered', covered)

export function useAutoLock(lockAfter: LockAfter | undefined, lock: () => void, now: () => number): void {
  const idleSeconds = lockAfter?.idleSeconds
  const backgroundSeconds = lockAfter?.backgroundSeconds

  useEffect(() => {
    if (idleSeconds === undefined || backgroundSeconds === undefined) return
    const moment = (): Moment => ({ wall: now(), running: performance.now() })
    let touched = moment()
    let hidden: Moment | null = document.hidden ? moment() : null
    let locked = false

    /** Locks if it is time to; says whether it did. */
    const check = (): boolean => {
      if (!locked && isOverdue(touched, hidden, moment(), { idleSeconds, backgroundSeconds })) {
        locked = true
        cover(true)
        lock()
      }
      return locked
    }
    const touch = (event: Event) => {
      if (!check()) touched = moment()
      else {
        event.stopImmediatePropagation()
        event.preventDefault()
      }
    }
    const show = () => {
      if (document.hidden) {
        hidden ??= moment()
        cover(true)
      } else if (!check()) {
        hidden = null
        cover(false)
      }
    }

    for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: false })
    for (const name of wakes) window.addEventListener(name, check)
    document.addEventListener('visibilitychange', show)
    const timer = setInterval(check, 1000)
    return () => {
      for (const name of touches) window.removeEventListener(name, touch, { capture: true })
      for (const name of wakes) window.removeEventListener(name, check)
      document.removeEventListener('visibilitychange', show)
      clearInterval(timer)
      if (!locked) cover(false)
    }
  }, [idleSeconds, backgroundSeconds, lock, now])
}
