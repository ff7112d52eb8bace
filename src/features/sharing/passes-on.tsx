// To which tablet this one passes on, and what will be passed on next.
import { type Problem, useServices, type Waiting } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { usePassingWords } from './passing-words.ts'

interface PassesOnProps {
  readonly mainTablet: string
  readonly waiting: Waiting
  readonly maySet: boolean
}

export function PassesOn({ mainTablet, waiting, maySet }: PassesOnProps) {
  const { passing } = useServices()
  const { p, format, say } = usePassingWords()
  const { problem, attempt } = useAttempt<Problem>()
  const { firstVisits, closings, nextBoundary } = waiting
  const date = format.fullDate(nextBoundary)
  return (
    <Card title={p.passesOnTitle}>
      <p>{firstVisits + closings > 0 ? p.passesOnWhen(firstVisits, closings, date) : p.nothingWaits(date)}</p>
      <p>{p.weekly}</p>
      <p>
        {p.passesOnTo}{' '}
        <code className="main-key" translate="no">
          {mainTablet}
        </code>
      </p>
      {problem && <Notice tone="error" {...say(problem)} />}
      {maySet && (
        <>
          <p className="muted">{p.keepText}</p>
          <div className="stack__actions">
            <Button onPress={() => attempt(passing.keep)}>{p.keep}</Button>
          </div>
        </>
      )}
    </Card>
  )
}
