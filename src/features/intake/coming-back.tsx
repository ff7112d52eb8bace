// Beside the question for the next step: whether a place for a trajectory is left, or a code for a visitor who may come
// back without one.

import { placesLeft } from '../../domain/funding.ts'
import { NEXT, TRAJECTORY } from '../../domain/meanings.ts'
import type { Profile } from '../../domain/profile.ts'
import type { Draft } from '../../domain/visit.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Check } from '../../ui/check.tsx'

interface ComingBackProps {
  readonly draft: Draft
  readonly profile: Profile
  /** The visit has its place in a trajectory already. */
  readonly counted: boolean
  readonly onGive: (gives: boolean) => void
}

export function ComingBack({ draft, profile, counted, onGive }: ComingBackProps) {
  const { t } = useLanguage()
  const agreed = profile.trajectory !== undefined && draft.answers[NEXT] === TRAJECTORY
  if (agreed) return counted ? null : <Places hasCode={draft.followUp !== undefined} />
  // A visitor with a code keeps it.
  if (draft.followUp) return null
  return (
    <Check label={t.followUp.give} hint={t.followUp.giveHint} checked={draft.givesCode === true} onChange={onGive} />
  )
}

/** Read only while a trajectory is being agreed on: the places of all tablets are added up for it. */
function Places({ hasCode }: { readonly hasCode: boolean }) {
  const { followUps } = useServices()
  const { t } = useLanguage()
  const meter = useLive(followUps.meter)
  const texts = t.followUp
  if (!meter) return null
  const left = placesLeft(meter)
  return (
    <p role="status" className={left <= 1 ? 'intake__warning' : 'muted'}>
      {left === 0
        ? `${texts.noPlace} ${texts.noPlaceText}`
        : left === 1
          ? `${texts.onePlace} ${texts.onePlaceText}`
          : texts.placesLeft(left)}{' '}
      {!hasCode && texts.comes}
    </p>
  )
}
