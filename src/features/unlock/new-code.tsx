// After a recovery: the new recovery code, as the old one is used up, and then in.
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services.tsx'
import { GoingIn } from '../../ui/going-in.tsx'

export function NewCode({ code }: { readonly code: string }) {
  const { session, now } = useServices()
  const { t, format, say } = useLanguage()
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
      <GoingIn
        code={code}
        texts={t.recoveryCode}
        facts={[{ name: t.recoveryCode.date, value: format.momentAt(now()) }]}
        pin={{ label: t.unlock.pinLabel, hint: t.unlock.pinHint }}
        say={say}
        enter={session.enter}
      />
    </div>
  )
}
