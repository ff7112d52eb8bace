// The last step of closing: the values about to be recorded.

import type { Problem } from '../../domain/problem.ts'
import type { ContactKind } from '../../domain/profile.ts'
import { shownIn } from '../../domain/profile-shown.ts'
import { ANONYMITY_QUESTIONS, allMinutes } from '../../domain/wrap-up.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import type { StepProps } from './step.ts'

export function CloseSummary({ hour, profile, wrapUp, onClose, others }: StepProps) {
  const { walkInHours } = useServices()
  const { t, format, label, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
  const { visits, contacts } = hour.tally
  const withoutIntake = hour.entries.filter(({ state }) => state === 'counted').length
  const place = profile.locations?.find(({ id }) => id === hour.location)
  const countOf = (kind: ContactKind): Fact => ({
    name: label(kind.label),
    value: format.number(contacts[kind.id] ?? 0),
  })
  const kinds = shownIn(profile, [hour.tally]).contacts
  const professionals = kinds.filter(({ professional }) => professional)

  async function close() {
    const outcome = await attempt(() => walkInHours.close(wrapUp))
    if (outcome.ok) onClose()
  }

  return (
    <Dialog
      title={t.walkInHour.closeTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={close}>
            {t.walkInHour.closeHour}
          </Button>
          {others}
        </>
      }
    >
      {problem && <Notice tone="error" {...say(problem)} />}
      <p>{visits === 0 ? t.walkInHour.closeNobody : t.walkInHour.closeCounts(visits)}</p>
      {withoutIntake > 0 && <p>{t.walkInHour.closeWithoutIntake(withoutIntake)}</p>}
      <Facts
        facts={[
          ...(place ? [{ name: t.wrapUp.location, value: label(place.label) }] : []),
          { name: t.walkInHour.visitsCount, value: format.number(visits) },
          { name: t.walkInHour.withoutIntake, value: format.number(withoutIntake) },
          ...kinds.filter(({ professional }) => !professional).map(countOf),
          ...(profile.usualTime ? [{ name: t.wrapUp.timeFact, value: spent() }] : []),
          ...(profile.asksAnonymity ? [{ name: t.wrapUp.anonymityFact, value: answered() }] : []),
        ]}
      />
      {professionals.length > 0 && (
        <>
          <h3>{t.wrapUp.professionals}</h3>
          <Facts facts={professionals.map(countOf)} />
        </>
      )}
    </Dialog>
  )

  function spent(): string {
    const { time } = wrapUp
    return time ? t.wrapUp.timeValue(allMinutes(time), time.counsellors) : t.wrapUp.skipped
  }

  function answered(): string {
    const count = Object.keys(wrapUp.anonymity ?? {}).length
    return count > 0 ? t.wrapUp.anonymityValue(count, ANONYMITY_QUESTIONS.length) : t.wrapUp.skipped
  }
}
