// The intake that the directory was opened from, if any: choosing a card writes the referral into it, and leads back.

import { useNavigate, useParams } from 'react-router'
import { directoryFrom, intakeAt } from '../../addresses.ts'
import { idOf } from '../../domain/brand.ts'
import type { Problem } from '../../domain/problem.ts'
import type { InformationCard, Profile } from '../../domain/profile.ts'
import { draftOf, refer, type VisitId } from '../../domain/visit.ts'
import { isRecorded } from '../../domain/walk-in-hour.ts'
import { useServices } from '../../services/services.tsx'
import { useAttempt } from '../../ui/guard.ts'

export interface Referral {
  /** The addresses of the intake, and of the directory that it opened. */
  readonly intake: string
  readonly directory: string
  readonly problem: Problem | null
  /** Null for a card that answers no referral. */
  readonly takeOf: (card: InformationCard) => (() => Promise<void>) | null
}

/** Null when the directory was not opened from an intake. */
export function useReferral(profile: Profile | undefined): Referral | null {
  const { intakes } = useServices()
  const navigate = useNavigate()
  const { id } = useParams()
  const { problem, attempt } = useAttempt<Problem>()
  if (id === undefined || !profile) return null
  const intake = intakeAt(id)

  const take = async (own: Profile, option: string) => {
    const written = await attempt(async () => {
      const found = await intakes.find(idOf<VisitId>(id))
      if (!found.ok) return found
      const record = found.value
      if (!record) return { ok: false, error: { code: 'no-such-visit' } } as const
      return isRecorded(record)
        ? intakes.saveChange(refer(draftOf(record), own, option))
        : intakes.saveDraft(refer(record, own, option))
    })
    if (written.ok) navigate(intake, { replace: true })
  }

  return {
    intake,
    directory: directoryFrom(id),
    problem,
    takeOf: ({ referral }) => (referral === undefined ? null : () => take(profile, referral)),
  }
}
