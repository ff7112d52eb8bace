// The profile during an edit: one step after the other, each of which can be taken back.
import { useState } from 'react'
import type { Profile } from '../../domain/profile.ts'

export interface Editing {
  readonly profile: Profile
  /** The version in use: it tells which options were never used and may be deleted. */
  readonly saved: Profile
  /** @param typing names the field being typed in, so that one word is one step; null: a step of its own */
  readonly change: (typing: string | null, step: (profile: Profile) => Profile) => void
}

interface History {
  readonly now: Profile
  readonly past: readonly Profile[]
  readonly typing: string | null
}

export function useProfileEdit(saved: Profile) {
  const [{ now, past }, setHistory] = useState<History>(() => fresh(saved))

  return {
    profile: now,
    saved,
    steps: past.length,
    change: (typing: string | null, step: (profile: Profile) => Profile) =>
      setHistory((history) => {
        const next = step(history.now)
        if (next === history.now) return history
        const goesOn = typing !== null && typing === history.typing
        return { now: next, past: goesOn ? history.past : [...history.past, history.now], typing }
      }),
    undo: () =>
      setHistory((history) => {
        const before = history.past.at(-1)
        return before ? { now: before, past: history.past.slice(0, -1), typing: null } : history
      }),
    /** Begins anew with the version that was just saved. */
    begin: (profile: Profile) => setHistory(fresh(profile)),
  }
}

const fresh = (profile: Profile): History => ({ now: profile, past: [], typing: null })
