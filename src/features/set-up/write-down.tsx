// The recovery code of the first person, before they go in for the first time.
import { useLanguage } from '../../i18n/language.ts'
import { type Problem, useServices } from '../../services.tsx'
import { Card } from '../../ui/card.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { RecoveryCode } from '../../ui/recovery-code.tsx'

export interface WrittenDown {
  readonly recoveryCode: string
  readonly tabletName: string
  readonly personName: string
}

export function WriteDown({ recoveryCode, tabletName, personName }: WrittenDown) {
  const { session, now } = useServices()
  const { t, format, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
  return (
    <Page title={t.recoveryCode.title} className="set-up">
      {problem && <Notice tone="error" {...say(problem)} />}
      <Card title={t.setUp.codeTitle}>
        <RecoveryCode
          code={recoveryCode}
          texts={t.recoveryCode}
          facts={[
            { name: t.recoveryCode.person, value: personName },
            { name: t.recoveryCode.tablet, value: tabletName },
            { name: t.recoveryCode.date, value: format.momentAt(now()) },
          ]}
          onDone={() => attempt(() => session.enter())}
        />
      </Card>
    </Page>
  )
}
