// The props of every step of closing.
import type { ReactNode } from 'react'
import type { Closing } from '../../domain/closing.ts'
import type { Profile } from '../../domain/profile.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'

export interface StepProps {
  readonly hour: WalkInHour
  readonly profile: Profile
  /** The answers so far. */
  readonly closing: Closing
  readonly onClose: () => void
  /** The ways back. */
  readonly others: ReactNode
}

export interface AskingStepProps extends StepProps {
  readonly onNext: (closing: Closing) => void
}
