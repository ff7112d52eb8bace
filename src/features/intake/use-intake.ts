// The intake under way. A draft goes to the disk with every change; a recorded visit keeps its stored version until Opslaan.
import { useRef, useState } from 'react'
import type { Field, Profile } from '../../domain/profile.ts'
import { answer, type Draft, fieldsAsked } from '../../domain/visit.ts'
import { isRecorded, type VisitRecord } from '../../domain/walk-in-hour.ts'
import { type Problem, useServices } from '../../services.tsx'
import { useAttempt } from '../../ui/guard.ts'

export function useIntake(stored: VisitRecord, profile: Profile) {
  const { intakes } = useServices()
  const [draft, setDraft] = useState<Draft>(stored)
  const newest = useRef<Draft>(stored)
  const recorded = isRecorded(stored)
  /** Whether leaving now would lose something. */
  const [unsaved, setUnsaved] = useState(false)
  const [open, setOpen] = useState<readonly Field[]>([])
  const [attempts, setAttempts] = useState(0)
  const { problem, attempt } = useAttempt<Problem>()

  /** Puts the newest draft on the disk; resolves to whether it stands there. */
  async function store(): Promise<boolean> {
    const sent = newest.current
    const outcome = await intakes.saveDraft(sent)
    if (newest.current === sent) setUnsaved(!outcome.ok)
    return outcome.ok
  }

  function change(next: Draft) {
    newest.current = next
    setDraft(next)
    setUnsaved(true)
    // How it went stands in the frame, and `unsaved` keeps the screen from being left.
    if (!recorded) void store()
  }

  async function record(): Promise<boolean> {
    const outcome = await attempt(() => intakes.record(newest.current))
    const missing = !outcome.ok && outcome.error.code === 'answers-missing' ? (outcome.error.fields ?? []) : []
    setOpen(missing)
    setAttempts((count) => count + 1)
    if (outcome.ok) setUnsaved(false)
    return outcome.ok
  }

  const asked = fieldsAsked(profile, draft.answers)
  // A message goes away with its answer.
  const stillOpen = asked.filter(({ id }) => open.some((field) => field.id === id) && !draft.answers[id])
  return {
    draft,
    asked,
    recorded,
    unsaved,
    stillOpen,
    attempts,
    problem: problem?.code === 'answers-missing' ? null : problem,
    choose: (field: string, option: string) => change(answer(newest.current, profile, field, option)),
    write: (note: string) => change({ ...newest.current, note }),
    store,
    record,
  } as const
}
