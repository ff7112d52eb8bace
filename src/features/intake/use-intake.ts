// The intake under way. It goes to the disk with every change; the counts of a recorded visit stay until Opslaan.

import { useRef, useState } from 'react'
import type { FollowUp, FollowUpId } from '../../domain/follow-up.ts'
import { CAME_BEFORE, RETURNING, WITHOUT_CODE } from '../../domain/meanings.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Field, Profile } from '../../domain/profile.ts'
import { answer, bringCode, type Draft, draftOf, fieldsAsked } from '../../domain/visit.ts'
import { isRecorded, type VisitRecord } from '../../domain/walk-in-hour.ts'
import { useServices } from '../../services/services.tsx'
import { useAttempt } from '../../ui/guard.ts'

export function useIntake(stored: VisitRecord, profile: Profile, codes: ReadonlyMap<FollowUpId, FollowUp>) {
  const { intakes } = useServices()
  const recorded = isRecorded(stored)
  const [draft, setDraft] = useState<Draft>(() => (isRecorded(stored) ? draftOf(stored) : stored))
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

  /** Resolves to whether it stands, and to whom a code was given by it. */
  async function record(): Promise<{ readonly ok: boolean; readonly given: FollowUpId | null }> {
    recording.current = true
    const sent = newest.current
    const outcome = await attempt(() => intakes.record(sent))
    recording.current = false
    if (!outcome.ok && newest.current !== sent) void store()
    const missing = !outcome.ok && outcome.error.code === 'answers-missing' ? (outcome.error.fields ?? []) : []
    setOpen(missing)
    setAttempts((count) => count + 1)
    if (!outcome.ok) return { ok: false, given: null }
    setUnsaved(false)
    const found = sent.followUp ? null : await intakes.find(sent.id)
    return { ok: true, given: (found?.ok && found.value?.followUp) || null }
  }

  function choose(field: string, option: string) {
    const next = answer(newest.current, profile, field, option)
    change(fits(next) ? next : bringCode(next, profile, null))
  }

  /**
   * Whether the code of a draft still fits its answers: a first-time visitor has no code from before. A code that is
   * older than the first visit came with an appointment, and stays.
   */
  function fits({ id, followUp, answers }: Draft): boolean {
    if (!followUp || answers[RETURNING] === CAME_BEFORE) return true
    const before = codes.get(followUp)?.conversations.some(({ visit }) => visit !== id)
    return !before && answers[RETURNING] !== WITHOUT_CODE
  }

  function giveCode(gives: boolean) {
    const { givesCode: _, ...draft } = newest.current
    change(gives ? { ...draft, givesCode: true } : draft)
  }

  const asked = fieldsAsked(profile, draft.answers)
  // A message goes away with its answer.
  const stillOpen = asked.filter(({ id }) => open.some((field) => field.id === id) && !draft.answers[id])
  return {
    draft,
    asked,
    recorded,
    /** Whether its conversation counts to a trajectory already. */
    inTrajectory: isRecorded(stored) && stored.trajectory !== false,
    unsaved,
    stillOpen,
    attempts,
    problem: problem?.code === 'answers-missing' ? null : problem,
    choose,
    bring: (followUp: FollowUp | null) => change(bringCode(newest.current, profile, followUp)),
    giveCode,
    write: (note: string) => change({ ...newest.current, note }),
    store,
    record,
    drop: () => attempt(() => intakes.dropChange(stored.id)),
  } as const
}
