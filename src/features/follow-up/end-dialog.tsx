// The end of a follow-up, with a reason or without. The state of the relationship afterwards is asked nowhere.

import { useState } from 'react'
import { END_REASONS, type EndReason, type FollowUp } from '../../domain/follow-up.ts'
import { REFERRAL } from '../../domain/meanings.ts'
import type { Problem } from '../../domain/problem.ts'
import { offered } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Open } from './opened.ts'

interface EndDialogProps {
  readonly followUp: FollowUp
  /** Whether something is planned, which the end cancels. */
  readonly planned: boolean
  readonly open: Open
}

export function EndDialog({ followUp, planned, open }: EndDialogProps) {
  const { followUps, tablet } = useServices()
  const { t, say, label } = useLanguage()
  const texts = t.followUp
  const [reason, setReason] = useState<EndReason | null>(null)
  const [referral, setReferral] = useState<string | null>(null)
  const fields = useLive(tablet.settings)?.profile.fields ?? []
  const destinations = offered(fields.find(({ id, retired }) => id === REFERRAL && !retired)?.options)
  const { problem, attempt } = useAttempt<Problem>()

  async function end() {
    const outcome = await attempt(() =>
      followUps.end(followUp.id, reason, (reason === 'referred' && referral) || undefined),
    )
    if (outcome.ok) open(null)
  }

  return (
    <Dialog
      title={texts.endTitle}
      onClose={() => open(null)}
      actions={
        <>
          <Button kind="primary" onPress={end}>
            {texts.end}
          </Button>
          <Button onPress={() => open(null)}>{t.frame.cancel}</Button>
        </>
      }
    >
      {problem && <Notice tone="error" {...say(problem)} />}
      <p>
        {texts.endText} {planned && texts.endAppointments}
      </p>
      <Choices
        legend={texts.reason}
        hint={t.frame.optional}
        clearable
        choices={END_REASONS.map((value) => ({ value, label: texts.reasons[value] }))}
        value={reason ?? undefined}
        onChoose={(value) => setReason(value === reason ? null : value)}
      />
      {reason === 'referred' && destinations.length > 0 && (
        <Choices
          legend={texts.referredTo}
          hint={t.frame.optional}
          clearable
          choices={destinations.map((option) => ({ value: option.id, label: label(option.label) }))}
          value={referral ?? undefined}
          onChoose={(value) => setReferral(value === referral ? null : value)}
        />
      )}
      <p>{texts.endNoOutcome}</p>
    </Dialog>
  )
}
