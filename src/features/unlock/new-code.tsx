// After a recovery: the new recovery code, as the old one is used up, and then in.
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { type Problem, useServices } from '../../services.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { RecoveryCode } from '../../ui/recovery-code.tsx'

export function NewCode({ code }: { readonly code: string }) {
  const { session, now } = useServices()
  const { t, format, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    heading.current?.focus()
  }, [])

  return (
    <div className="unlock__form">
      <h1 ref={heading} tabIndex={-1} className="unlock__title">
        {t.unlock.newCodeTitle}
      </h1>
      <p>{t.unlock.newCodeText}</p>
      {problem && <Notice tone="error" {...say(problem)} />}
      <RecoveryCode
        code={code}
        texts={t.recoveryCode}
        facts={[{ name: t.recoveryCode.date, value: format.momentAt(now()) }]}
        onDone={() => attempt(() => session.enter())}
      />
    </div>
  )
}
