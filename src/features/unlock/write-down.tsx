// The new recovery code of a person who is about to go in: at the first run, after a restore or a recovery, at their own first
// time, and with new keys.
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import type { NewCode } from '../../services/session.ts'
import { Card } from '../../ui/card.tsx'
import { GoingIn } from '../../ui/going-in.tsx'

export function WriteDown({ code: { name, tabletName, recoveryCode, replaces } }: { readonly code: NewCode }) {
  const { session, now } = useServices()
  const { t, format, say } = useLanguage()
  const hasPin = useLive(session.hasPin)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    heading.current?.focus()
  }, [])

  return (
    <main className="outside entry">
      <title>Inloop</title>
      <h1 ref={heading} tabIndex={-1}>
        {replaces ? t.unlock.newCodeTitle : t.recoveryCode.title}
      </h1>
      <Card title={replaces ? t.unlock.newCodeText : t.setUp.codeTitle}>
        <GoingIn
          code={recoveryCode}
          texts={t.recoveryCode}
          facts={[
            { name: t.recoveryCode.person, value: name },
            { name: t.recoveryCode.tablet, value: tabletName },
            { name: t.recoveryCode.date, value: format.momentAt(now()) },
          ]}
          pin={hasPin ? null : { label: t.unlock.pinLabel, hint: t.unlock.pinHint }}
          say={say}
          enter={session.enter}
        />
      </Card>
    </main>
  )
}
