// A recovery code that was just made. It asks before it is left behind, and does not hold back the lock: whose code is lost by
// it is asked at their next unlock.
import type { Person } from '../../domain/person.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { RecoveryCode } from '../../ui/recovery-code.tsx'

interface CodeScreenProps {
  readonly title: string
  readonly text?: string
  /** Whose it is. */
  readonly person: Pick<Person, 'name'>
  readonly code: string
  readonly onDone: () => void
}

export function CodeScreen({ title, text, person, code, onDone }: CodeScreenProps) {
  const { tablet, people, now } = useServices()
  const { t, format, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
  const settings = useLive(tablet.settings)

  async function confirm() {
    const confirmed = await attempt(() => people.confirmCode())
    if (confirmed.ok) onDone()
  }

  return (
    <Page title={title} className="people">
      {problem && <Notice tone="error" {...say(problem)} />}
      <Card title={t.recoveryCode.paperTitle}>
        {text && <p>{text}</p>}
        <RecoveryCode
          code={code}
          texts={t.recoveryCode}
          facts={[
            { name: t.recoveryCode.person, value: person.name },
            { name: t.recoveryCode.tablet, value: settings?.tabletName ?? '' },
            { name: t.recoveryCode.date, value: format.momentAt(now()) },
          ]}
          onDone={confirm}
        />
      </Card>
      <LeaveGuard
        active
        title={t.people.leaveTitle}
        text={t.people.leaveText}
        stay={t.people.stay}
        leave={t.people.leave}
      />
    </Page>
  )
}
