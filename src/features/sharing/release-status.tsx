// The state of one message, in words: the last step and the next one.
import type { Instant } from '../../domain/calendar.ts'
import type { ReleaseState } from '../../services/sharing.ts'
import { useHandInTexts } from './hand-in-texts.ts'

interface ReleaseStatusProps {
  readonly status: ReleaseState
  readonly carriedAt: Instant | null
}

export function ReleaseStatus({ status, carriedAt }: ReleaseStatusProps) {
  const { t, h, format, say } = useHandInTexts()
  const words = {
    waiting: t.sharing.stateWaiting,
    sending: t.sharing.stateSending,
    shared: t.sharing.stateShared,
    refused: t.sharing.stateRefused,
  }
  const problem = 'problem' in status && status.problem ? say(status.problem) : null
  return (
    <p className="release__status">
      <span className={`tag tag--${status.state}`}>{words[status.state]}</span>{' '}
      {status.state === 'shared' && t.sharing.receipt(status.receipt, format.momentAt(status.at))}
      {status.state === 'waiting' && carriedAt !== null && `${h.carried(format.momentAt(carriedAt))} `}
      {problem && `${problem.title} ${problem.text} `}
      {problem?.detail && <code>{problem.detail}</code>}{' '}
      {status.state === 'waiting' && status.retryAt && t.sharing.retryAt(format.momentAt(status.retryAt))}
    </p>
  )
}
