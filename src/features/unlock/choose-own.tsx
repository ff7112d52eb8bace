// A newcomer's first time on the tablet: a passphrase of their own in the place of the words that they were given.

import { useEffect, useRef } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx'
import { Submit } from '../../ui/submit.tsx'

export function ChooseOwn({ name }: { readonly name: string }) {
  const { session, passphrases } = useServices()
  const { t, say } = useLanguage()
  const texts = { ...t.newPassphrase, offer: t.unlock.ownOffer }
  const chosen = useNewPassphrase({ ...passphrases, say, texts, id: 'passphrase' })
  const { problem, attempt } = useAttempt<Problem>()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    heading.current?.focus()
  }, [])

  async function choose() {
    const passphrase = await chosen.check()
    if (!passphrase.ok) return document.getElementById(passphrase.error.field)?.focus()
    await attempt(() => session.choose(passphrase.value))
  }

  return (
    <main className="outside entry">
      <title>Inloop</title>
      <h1 ref={heading} tabIndex={-1}>
        {t.unlock.welcome(name)}
      </h1>
      <Card title={t.unlock.ownTitle}>
        <p>{t.unlock.ownText}</p>
        <Form className="stack entry__form" problem={problem && say(problem)} onSubmit={choose}>
          <NewPassphrase chosen={chosen} />
          <div className="stack__actions">
            <Submit size="large" working={t.unlock.working}>
              {t.unlock.ownSubmit}
            </Submit>
          </div>
        </Form>
      </Card>
    </main>
  )
}
