// The props of every step of closing.
import type { ReactNode } from 'react'
import type { Profile } from '../../domain/profile.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'
import type { WrapUp } from '../../domain/wrap-up.ts'

export interface StepProps {
  readonly hour: WalkInHour
  readonly profile: Profile
  /** The answers so far. */
  readonly wrapUp: WrapUp
  readonly onClose: () => void
  /** The ways back. */
  readonly others: ReactNode
}

export interface AskingStepProps extends StepProps {
  readonly onNext: (wrapUp: WrapUp) => void
}
