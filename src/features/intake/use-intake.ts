// The intake under way. It goes to the disk with every change; what a recorded visit counts for stays until Opslaan.
import { useRef, useState } from 'react'
import type { Field, Profile } from '../../domain/profile.ts'
import { answer, type Draft, fieldsAsked } from '../../domain/visit.ts'
import { isRecorded, type VisitRecord } from '../../domain/walk-in-hour.ts'
import { type Problem, useServices } from '../../services.tsx'
import { useAttempt } from '../../ui/guard.ts'

export function useIntake(stored: VisitRecord, profile: Profile) {
  const { intakes } = useServices()
  const recorded = isRecorded(stored)
  const [draft, setDraft] = useState<Draft>(() => underWay(stored))
  const newest = useRef<Draft>(draft)
  /** While Opslaan is under way a late keystroke must not begin a change anew. */
  const recording = useRef(false)
  /** Whether leaving now would lose something. */
  const [unsaved, setUnsaved] = useState(false)
  const [open, setOpen] = useState<readonly Field[]>([])
  const [attempts, setAttempts] = useState(0)
  const { problem, attempt } = useAttempt<Problem>()

  /** Puts the newest draft on the disk; resolves to whether it stands there. */
  async function store(): Promise<boolean> {
    const sent = newest.current
    const outcome = await (recorded ? intakes.saveChange(sent) : intakes.saveDraft(sent))
    if (newest.current === sent) setUnsaved(!outcome.ok)
    return outcome.ok
  }

  function change(next: Draft) {
    newest.current = next
    setDraft(next)
    setUnsaved(true)
    // How it went stands in the frame, and `unsaved` keeps the screen from being left.
    if (!recording.current) void store()
  }

  async function record(): Promise<boolean> {
    recording.current = true
    const sent = newest.current
    const outcome = await attempt(() => intakes.record(sent))
    recording.current = false
    if (!outcome.ok && newest.current !== sent) void store()
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
    drop: () => attempt(() => intakes.dropChange(stored.id)),
  } as const
}

/** What the form begins with: the draft, or the visit as it was recorded with the change that was left under way. */
function underWay(stored: VisitRecord): Draft {
  if (!isRecorded(stored)) return stored
  const { change, recordedAt: _, trajectory: __, ...draft } = stored
  return { ...draft, ...change }
}
