// Asks before something is left behind that could not be written. It does not hold back the lock, which reloads the page: a
// tablet that stays open is worse than a change that has to be made again.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Leaving, useLeavingGuard } from '../../ui/leaving.tsx'

export function LeaveGuard({ active, recorded }: { readonly active: boolean; readonly recorded: boolean }) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const letPass = useLeavingGuard(active, setLeaving)

  if (!leaving) return null
  const stay = () => setLeaving(null)
  const leave = () => {
    letPass()
    setLeaving(null)
    if ('to' in leaving) navigate(leaving.to)
    else navigate(leaving.steps)
  }
  return (
    <Dialog
      title={t.intake.leaveTitle}
      onClose={stay}
      actions={
        <>
          <Button kind="primary" onPress={stay}>
            {t.intake.stay}
          </Button>
          <Button kind="danger" onPress={leave}>
            {t.intake.leave}
          </Button>
        </>
      }
    >
      <p>{recorded ? t.intake.leaveChange : t.intake.leaveUnsaved}</p>
    </Dialog>
  )
}
