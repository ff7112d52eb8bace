// Closing, a step at a time: the profile's questions beside visits, and at the end the values about to be recorded.
// Nothing asked here has to be answered.
import { useState } from 'react'
import type { Profile } from '../../domain/profile.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'
import type { WrapUp } from '../../domain/wrap-up.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { AnonymityStep } from './anonymity-step.tsx'
import { CloseSummary } from './close-summary.tsx'
import { TimeStep } from './time-step.tsx'

interface WrapUpStepsProps {
  readonly hour: WalkInHour
  readonly profile: Profile
  readonly onClose: () => void
}

export function WrapUpSteps({ hour, profile, onClose }: WrapUpStepsProps) {
  const { t } = useLanguage()
  // An hour that was opened again begins with its earlier answers.
  const [wrapUp, setWrapUp] = useState<WrapUp>(hour.wrapUp ?? {})
  const [index, setIndex] = useState(0)
  const steps = [
    ...(profile.usualTime ? (['time'] as const) : []),
    ...(profile.asksAnonymity ? (['anonymity'] as const) : []),
    'summary' as const,
  ]

  const next = (said: WrapUp) => {
    setWrapUp(said)
    setIndex(index + 1)
  }
  const others = (
    <>
      {index > 0 && <Button onPress={() => setIndex(index - 1)}>{t.wrapUp.back}</Button>}
      <Button onPress={onClose}>{t.frame.cancel}</Button>
    </>
  )
  const step = { hour, profile, wrapUp, onClose, others }
  switch (steps[index]) {
    case 'time':
      return <TimeStep {...step} onNext={next} />
    case 'anonymity':
      return <AnonymityStep {...step} onNext={next} />
    default:
      return <CloseSummary {...step} />
  }
}
