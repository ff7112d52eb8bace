// A recovery code that was just made. It asks before it is left behind, and does not hold back the lock: whoever loses a code
// by it makes another.
import { useLanguage } from '../../i18n/language.ts'
import { useLive, useServices } from '../../services.tsx'
import { Card } from '../../ui/card.tsx'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { Page } from '../../ui/page.tsx'
import { RecoveryCode } from '../../ui/recovery-code.tsx'

interface CodeScreenProps {
  readonly title: string
  readonly text?: string
  /** Whose it is. */
  readonly person: string
  readonly code: string
  readonly onDone: () => void
}

export function CodeScreen({ title, text, person, code, onDone }: CodeScreenProps) {
  const { tablet, now } = useServices()
  const { t, format } = useLanguage()
  const settings = useLive(tablet.settings)
  return (
    <Page title={title} className="people">
      <Card title={t.recoveryCode.paperTitle}>
        {text && <p>{text}</p>}
        <RecoveryCode
          code={code}
          texts={t.recoveryCode}
          facts={[
            { name: t.recoveryCode.person, value: person },
            { name: t.recoveryCode.tablet, value: settings?.tabletName ?? '' },
            { name: t.recoveryCode.date, value: format.momentAt(now()) },
          ]}
          onDone={onDone}
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
