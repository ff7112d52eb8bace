// A new recovery code in the place of one that was lost or seen.

import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Submit } from '../../ui/submit.tsx'
import { isAboutOwn, OwnPassphrase, useOwnPassphrase } from './own-passphrase.tsx'

/** @param onRenewed gets the code, which is shown once */
export function RenewCode({ onRenewed }: { readonly onRenewed: (code: string) => void }) {
  const { people } = useServices()
  const { t, say } = useLanguage()
  const own = useOwnPassphrase()
  const { problem, attempt } = useAttempt<Problem>()

  async function renew() {
    if (!own.isThere()) return
    const outcome = await attempt(() => people.renewRecoveryCode(own.typed))
    if (outcome.ok) onRenewed(outcome.value.recoveryCode)
  }

  return (
    <Card title={t.people.codeCard}>
      <p>{t.people.codeCardText}</p>
      <Form className="stack people__wide" problem={problem && !isAboutOwn(problem) && say(problem)} onSubmit={renew}>
        <OwnPassphrase own={own} problem={problem} />
        <div className="stack__actions">
          <Submit kind="secondary" working={t.people.working}>
            {t.people.renewCode}
          </Submit>
        </div>
      </Form>
    </Card>
  )
}
