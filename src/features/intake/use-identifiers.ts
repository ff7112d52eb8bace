// The pieces of a note by which a person could be recognised. The guard is heavy and comes when an intake is opened;
// without it there are no hints, and nothing else changes.
import { useEffect, useMemo, useState } from 'react'
import type { IdentifierKind, Span } from '../../identifiers/identifier.ts'

type Guard = typeof import('../../identifiers/find.ts')

/** One thing that was found, however often it stands in the note. */
export interface Finding {
  readonly kind: IdentifierKind
  readonly text: string
  /** The same for the same thing, and for nothing else. */
  readonly key: string
}

/** Milliseconds without a keystroke after which the note is looked at: a hint for half a name would come and go. */
const PAUSE = 500

export function useIdentifiers(note: string) {
  const [guard, setGuard] = useState<Guard | null>(null)
  const [settled, settle] = useState(note)
  /** The keys of the pieces that the counsellor keeps, for as long as the intake is open. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    let current = true
    import('../../identifiers/find.ts').then(
      (loaded) => current && setGuard(loaded),
      // A chunk that can't be had: an old tab after an update, say.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [])

  useEffect(() => {
    const pause = setTimeout(() => settle(note), PAUSE)
    return () => clearTimeout(pause)
  }, [note])

  const findings = useMemo(() => findingsIn(guard, settled), [guard, settled])
  return {
    findings: [...findings.values()].map(({ finding }) => finding).filter(({ key }) => !left.has(key)),
    /** Where a finding stands in the note as it is now, which may have gone on since it was found. */
    placesOf: ({ key }: Finding): readonly Span[] => findingsIn(guard, note).get(key)?.places ?? [],
    leave: ({ key }: Finding) => setLeft((before) => new Set([...before, key])),
    /** Looks at a text without waiting for a pause. */
    settle,
  } as const
}

interface Found {
  readonly finding: Finding
  readonly places: readonly Span[]
}

function findingsIn(guard: Guard | null, text: string): ReadonlyMap<string, Found> {
  const findings = new Map<string, Found>()
  for (const { kind, from, to } of guard?.findIdentifiers(text, new Date().getFullYear()) ?? []) {
    const finding = { kind, text: text.slice(from, to), key: `${kind} ${text.slice(from, to)}` }
    findings.set(finding.key, { finding, places: [...(findings.get(finding.key)?.places ?? []), { from, to }] })
  }
  return findings
}
