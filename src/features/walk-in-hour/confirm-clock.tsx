// After a long silence, or when time seems to have gone back, somebody looks at the date before it is written into every
// visit of the evening.

import type { Problem } from '../../domain/problem.ts'
import type { Proposal } from '../../domain/schedule.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface ConfirmClockProps {
  readonly doubt: Problem
  readonly proposal: Proposal
  readonly onRight: () => Promise<void>
  readonly onClose: () => void
}

export function ConfirmClock({ doubt, proposal, onRight, onClose }: ConfirmClockProps) {
  const { now } = useServices()
  const { t, format } = useLanguage()
  return (
    <Dialog
      title={t.walkInHour.clockTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onRight}>
            {t.walkInHour.clockRight}
          </Button>
          <Button onPress={onClose}>{t.frame.cancel}</Button>
        </>
      }
    >
      <p>
        {t.walkInHour.clockText(`${format.day(proposal.date)} (${format.date(proposal.date)})`, format.timeAt(now()))}{' '}
        {doubt.code === 'clock-behind'
          ? t.walkInHour.clockBehind(format.date(doubt.detail ?? ''))
          : t.walkInHour.clockAhead}
      </p>
      <p>{t.walkInHour.clockWrong}</p>
    </Dialog>
  )
}
