// The recovery code of the first person, before they go in for the first time.
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services.tsx'
import { Card } from '../../ui/card.tsx'
import { GoingIn } from '../../ui/going-in.tsx'
import { Page } from '../../ui/page.tsx'

export interface WrittenDown {
  readonly recoveryCode: string
  readonly tabletName: string
  readonly personName: string
}

export function WriteDown({ recoveryCode, tabletName, personName }: WrittenDown) {
  const { session, now } = useServices()
  const { t, format, say } = useLanguage()
  return (
    <Page title={t.recoveryCode.title} className="set-up">
      <Card title={t.setUp.codeTitle}>
        <GoingIn
          code={recoveryCode}
          texts={t.recoveryCode}
          facts={[
            { name: t.recoveryCode.person, value: personName },
            { name: t.recoveryCode.tablet, value: tabletName },
            { name: t.recoveryCode.date, value: format.momentAt(now()) },
          ]}
          pin={{ label: t.unlock.pinLabel, hint: t.unlock.pinHint }}
          say={say}
          enter={session.enter}
        />
      </Card>
    </Page>
  )
}
