// Covers the tablet when it leaves the screen, and locks it when nobody touches it or it stays away. On waking it looks at the
// clock before it shows anything.
import { useEffect, useEffectEvent } from 'react'
import { isOverdue, type LockAfter, type Moment, whileAsked } from '../domain/lock-times.ts'
import { ASKS } from '../ui/asks.ts'

/** Touches that do something: when it is too late, they must not reach the screen any more. */
const acts = ['pointerdown', 'click', 'keydown'] as const
/**
 * Touches that only show that a person is there. The handlers never hold these touches up, as that would make scrolling
 * stutter.
 */
const signs = ['pointermove', 'wheel', 'touchmove', 'input'] as const
const wakes = ['focus', 'pageshow'] as const

interface AutoLock {
  readonly lockAfter: LockAfter | undefined
  readonly lock: () => void
  readonly cover: () => void
  /** Keeps the content off the app switcher and nothing more, where the cover has no way back but to unlock; says whether it did. */
  readonly blank: (on: boolean) => boolean
  readonly now: () => number
}

export function useAutoLock({ lockAfter, lock, cover, blank, now }: AutoLock): void {
  const idleSeconds = lockAfter?.idleSeconds
  const backgroundSeconds = lockAfter?.backgroundSeconds
  const blanked = useEffectEvent(blank)

  useEffect(() => {
    if (idleSeconds === undefined || backgroundSeconds === undefined) return
    const moment = (): Moment => ({ wall: now(), running: performance.now() })
    let touched = moment()
    let hidden: Moment | null = document.hidden ? moment() : null
    let locked = false
    /** Whether the app itself has asked for what stands before it. */
    let asked = false

    /** Locks if it is time to; says whether it did. */
    const check = (): boolean => {
      const usual = { idleSeconds, backgroundSeconds }
      if (!locked && isOverdue(touched, hidden, moment(), asked ? whileAsked(usual) : usual)) {
        locked = true
        // The content is gone at once, also while the last write is finished.
        cover()
        lock()
      }
      return locked
    }
    const sign = () => {
      if (!check()) touched = moment()
    }
    const act = (event: Event) => {
      sign()
      asked = false
      if (!locked) return
      event.stopImmediatePropagation()
      event.preventDefault()
    }
    const ask = () => {
      asked = true
    }
    const show = () => {
      if (document.hidden) {
        hidden ??= moment()
        // So that neither the app switcher nor the first frame after waking shows the content.
        if (!asked || !blanked(true)) cover()
        return
      }
      if (check()) return
      hidden = null
      if (!asked) return
      // Back from it.
      asked = false
      touched = moment()
      blanked(false)
    }

    for (const name of acts) window.addEventListener(name, act, { capture: true })
    for (const name of signs) window.addEventListener(name, sign, { capture: true, passive: true })
    for (const name of wakes) window.addEventListener(name, check)
    window.addEventListener(ASKS, ask)
    document.addEventListener('visibilitychange', show)
    const timer = setInterval(check, 1000)
    return () => {
      for (const name of acts) window.removeEventListener(name, act, { capture: true })
      for (const name of signs) window.removeEventListener(name, sign, { capture: true })
      for (const name of wakes) window.removeEventListener(name, check)
      window.removeEventListener(ASKS, ask)
      document.removeEventListener('visibilitychange', show)
      clearInterval(timer)
    }
  }, [idleSeconds, backgroundSeconds, lock, cover, now])
}
