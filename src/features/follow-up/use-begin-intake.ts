// An intake for a visitor whose code is known already: it stands in the draft before the first question.

import { useNavigate } from 'react-router'
import { intakeAt } from '../../addresses.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import type { Profile } from '../../domain/profile.ts'
import { bringCode } from '../../domain/visit.ts'
import { useLive } from '../../services/live.ts'
import type { Outcome } from '../../services/outcome.ts'
import { useServices } from '../../services/services.tsx'

/** Null while no walk-in hour is open. */
export function useBeginIntake(profile: Profile): ((followUp: FollowUp) => Outcome) | null {
  const { walkInHours, intakes } = useServices()
  const navigate = useNavigate()
  const hour = useLive(walkInHours.current)?.hour
  if (!hour || hour.closedAt !== null) return null
  return async (followUp) => {
    const started = await walkInHours.startIntake()
    if (!started.ok) return started
    const found = await intakes.find(started.value)
    if (!found.ok) return found
    const saved = found.value
      ? await intakes.saveDraft(bringCode(found.value, profile, followUp))
      : ({ ok: true, value: undefined } as const)
    if (saved.ok) navigate(intakeAt(started.value))
    return saved
  }
}
