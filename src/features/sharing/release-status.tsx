// Where one message stands, in words: what happened, and what happens next.
import { useLanguage } from '../../i18n/language.ts'
import type { ReleaseState } from '../../services.tsx'

export function ReleaseStatus({ status }: { readonly status: ReleaseState }) {
  const { t, format, say } = useLanguage()
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
      {problem && `${problem.title} ${problem.text} `}
      {problem?.detail && <code>{problem.detail}</code>}{' '}
      {status.state === 'waiting' && status.retryAt && t.sharing.retryAt(format.momentAt(status.retryAt))}
    </p>
  )
}
