// The faults that keep the profile from being saved, each line a way to its place.
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import type { Fault } from './faults.ts'
import type { Part } from './part.ts'
import { useProfileTexts } from './profile-texts.ts'

interface FaultListProps {
  readonly faults: readonly Fault[]
  readonly onOpen: (part: Part) => void
}

export function FaultList({ faults, onOpen }: FaultListProps) {
  const { p, t, label } = useProfileTexts()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt brings a list of its own, and the focus with it
  useEffect(() => {
    box.current?.focus()
  }, [faults])
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="alert" aria-labelledby="profile-faults">
      <h2 id="profile-faults" className="error-summary__title">
        {p.faultsTitle}
      </h2>
      <ul className="profile__faults">
        {faults.map(({ kind, rule, path, part, what }) => (
          <li key={`${path} ${kind}`}>
            <Button kind="quiet" onPress={() => onOpen(part)}>
              {[what && label(what), rule ? t.setUp.sharedRules[rule] : p.faults[kind]].filter(Boolean).join(': ')}
            </Button>{' '}
            <code className="muted">{path}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
