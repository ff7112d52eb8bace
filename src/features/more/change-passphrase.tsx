// Another passphrase, for the same keys or for new ones.

import { useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx'
import { Submit } from '../../ui/submit.tsx'
import { isAboutOwn, OwnPassphrase, useOwnPassphrase } from './own-passphrase.tsx'

export function ChangePassphrase({ onChanged }: { readonly onChanged: () => void }) {
  const { session, people, passphrases, may } = useServices()
  const { t, say } = useLanguage()
  const own = useOwnPassphrase('current-passphrase')
  const [newKey, setNewKey] = useState(false)
  const chosen = useNewPassphrase({ ...passphrases, say, texts: t.newPassphrase, id: 'passphrase' })
  const { problem, attempt } = useAttempt<Problem>()

  async function change() {
    if (!own.isThere()) return
    const next = await chosen.check()
    if (!next.ok) return document.getElementById(next.error.field)?.focus()
    // With a new key the tablet goes on to the new recovery code by itself.
    const { renewKeys } = session
    const outcome = await attempt(() => (newKey ? renewKeys : people.changePassphrase)(own.typed, next.value))
    if (!outcome.ok) return document.getElementById(own.id)?.focus()
    if (newKey) return
    own.type('')
    chosen.clear()
    onChanged()
  }

  return (
    <Card title={t.people.passphraseCard}>
      <Form className="stack people__wide" problem={problem && !isAboutOwn(problem) && say(problem)} onSubmit={change}>
        <OwnPassphrase own={own} label={t.people.current} problem={problem} />
        <NewPassphrase chosen={chosen} />
        {may('write-notes') && (
          <Check label={t.people.newKey} hint={t.people.newKeyHint} checked={newKey} onChange={setNewKey} />
        )}
        <div className="stack__actions">
          <Submit working={t.people.working}>{t.people.changePassphrase}</Submit>
        </div>
      </Form>
    </Card>
  )
}
