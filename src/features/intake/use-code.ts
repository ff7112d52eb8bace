// The code that a visitor brings, while it is typed: its follow-up, or its fault.
import { useEffect, useState } from 'react'
import { type FollowUp, type FollowUpId, lookUp } from '../../domain/follow-up.ts'
import { CODE_LENGTH, spacedCode } from '../../domain/follow-up-code.ts'
import type { Draft } from '../../domain/visit.ts'

type Codes = ReadonlyMap<FollowUpId, FollowUp>

/** @param bring hears whose code it is; null: nobody's, or none any more */
export function useCode(draft: Draft, codes: Codes, bring: (followUp: FollowUp | null) => void) {
  const known = draft.followUp ? (codes.get(draft.followUp) ?? null) : null
  const [typed, setTyped] = useState(() => (known ? spacedCode(known.code) : ''))
  const [left, setLeft] = useState(false)
  const found = lookUp(codes, typed)
  // Another answer has taken it out of the draft.
  useEffect(() => {
    if (found.ok && !draft.followUp) setTyped('')
  }, [found.ok, draft.followUp])
  const empty = typed.trim() === ''
  // Nobody is corrected while still typing.
  const done = left || typed.replaceAll(/[\s-]/g, '').length >= CODE_LENGTH
  return {
    typed,
    known,
    /** The field holds a text that is nobody's code: the counsellor corrects or clears it before the visit is saved. */
    unfinished: !empty && !found.ok,
    /** The message about the code at this moment. */
    fault: !empty && done && !found.ok ? found.error : null,
    type(text: string) {
      setTyped(text)
      setLeft(false)
      const next = lookUp(codes, text)
      if (next.ok || known) bring(next.ok ? next.value : null)
    },
    leave: () => setLeft(true),
  } as const
}
