// A new code for a visitor who lost theirs. It asks first, as the old one opens nothing any more.

import type { FollowUp } from '../../domain/follow-up.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Open } from './opened.ts'

export function RenewDialog({ followUp: { id }, open }: { readonly followUp: FollowUp; readonly open: Open }) {
  const { followUps } = useServices()
  const { t, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()

  async function renew() {
    const outcome = await attempt(() => followUps.renewCode(id))
    if (outcome.ok) open({ what: 'code', id })
  }

  return (
    <Dialog
      title={t.followUp.renewTitle}
      onClose={() => open(null)}
      actions={
        <>
          <Button kind="primary" onPress={renew}>
            {t.followUp.renewGo}
          </Button>
          <Button onPress={() => open(null)}>{t.frame.cancel}</Button>
        </>
      }
    >
      {problem && <Notice tone="error" {...say(problem)} />}
      <p>{t.followUp.renewText}</p>
    </Dialog>
  )
}
