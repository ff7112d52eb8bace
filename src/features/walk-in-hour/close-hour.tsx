// Closing shows what is about to be recorded. Drafts come first: what is half filled in must not be lost or counted.
import { useNavigate } from 'react-router'
import type { Profile } from '../../domain/profile.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import { type Problem, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'

interface CloseHourProps {
  readonly hour: WalkInHour
  readonly profile: Profile
  readonly onClose: () => void
}

export function CloseHour({ hour, profile, onClose }: CloseHourProps) {
  const { t } = useLanguage()
  const drafts = hour.entries.filter(({ state }) => state === 'draft')
  const cancel = <Button onPress={onClose}>{t.frame.cancel}</Button>
  if (drafts.length === 0) return <Summary hour={hour} profile={profile} onClose={onClose} cancel={cancel} />
  return (
    <Dialog title={t.walkInHour.draftsTitle} onClose={onClose} actions={<ToDraft first={drafts[0]} cancel={cancel} />}>
      <p>{t.walkInHour.draftsText(drafts.length)}</p>
    </Dialog>
  )
}

function ToDraft({
  first,
  cancel,
}: {
  readonly first: WalkInHour['entries'][number] | undefined
  readonly cancel: React.ReactNode
}) {
  const { t, format } = useLanguage()
  const navigate = useNavigate()
  return (
    <>
      {first && (
        <Button kind="primary" onPress={() => navigate(`/intake/${first.id}`)}>
          {t.walkInHour.draftsGo(format.timeAt(first.at))}
        </Button>
      )}
      {cancel}
    </>
  )
}

function Summary({ hour, profile, onClose, cancel }: CloseHourProps & { readonly cancel: React.ReactNode }) {
  const { walkInHours } = useServices()
  const { t, format, label, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
  const { visits, contacts } = hour.tally
  const withoutIntake = hour.entries.filter(({ state }) => state === 'counted').length

  async function close() {
    const outcome = await attempt(walkInHours.close)
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
          {cancel}
        </>
      }
    >
      {problem && <Notice tone="error" {...say(problem)} />}
      <p>{visits === 0 ? t.walkInHour.closeNobody : t.walkInHour.closeCounts(visits)}</p>
      {withoutIntake > 0 && <p>{t.walkInHour.closeWithoutIntake(withoutIntake)}</p>}
      <Facts
        facts={[
          { name: t.walkInHour.visitsCount, value: format.number(visits) },
          { name: t.walkInHour.withoutIntake, value: format.number(withoutIntake) },
          ...profile.contacts.map((kind) => ({
            name: label(kind.label),
            value: format.number(contacts[kind.id] ?? 0),
          })),
        ]}
      />
    </Dialog>
  )
}
