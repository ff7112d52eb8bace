// Closing an hour. Drafts come first: a half-filled draft must not be lost or counted. The steps are loaded on request,
// so that unlocking does not wait for them.

import { lazy, Suspense } from 'react'
import { useNavigate } from 'react-router'
import { intakeAt } from '../../addresses.ts'
import type { Profile } from '../../domain/profile.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

const WrapUpSteps = lazy(async () => ({ default: (await import('./wrap-up-steps.tsx')).WrapUpSteps }))

interface CloseHourProps {
  readonly hour: WalkInHour
  readonly profile: Profile
  readonly onClose: () => void
}

export function CloseHour({ hour, profile, onClose }: CloseHourProps) {
  const { t } = useLanguage()
  const drafts = hour.entries.filter(({ state }) => state === 'draft')
  if (drafts.length === 0)
    return (
      <Suspense>
        <WrapUpSteps hour={hour} profile={profile} onClose={onClose} />
      </Suspense>
    )
  return (
    <Dialog
      title={t.walkInHour.draftsTitle}
      onClose={onClose}
      actions={<ToDraft first={drafts[0]} cancel={<Button onPress={onClose}>{t.frame.cancel}</Button>} />}
    >
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
        <Button kind="primary" onPress={() => navigate(intakeAt(first.id))}>
          {t.walkInHour.draftsGo(format.timeAt(first.at))}
        </Button>
      )}
      {cancel}
    </>
  )
}
