// A recovery code that was just made. It asks before it is left behind, and does not hold back the lock: whoever loses a code
// by it makes another.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '../../i18n/language.ts'
import { useLive, useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Leaving, useLeavingGuard } from '../../ui/leaving.tsx'
import { Page } from '../../ui/page.tsx'
import { RecoveryCode } from '../../ui/recovery-code.tsx'

interface CodeScreenProps {
  readonly title: string
  readonly text?: string
  /** Whose it is. */
  readonly person: string
  readonly code: string
  readonly onDone: () => void
}

export function CodeScreen({ title, text, person, code, onDone }: CodeScreenProps) {
  const { tablet, now } = useServices()
  const { t, format } = useLanguage()
  const settings = useLive(tablet.settings)
  return (
    <Page title={title} className="people">
      <Card title={t.recoveryCode.paperTitle}>
        {text && <p>{text}</p>}
        <RecoveryCode
          code={code}
          texts={t.recoveryCode}
          facts={[
            { name: t.recoveryCode.person, value: person },
            { name: t.recoveryCode.tablet, value: settings?.tabletName ?? '' },
            { name: t.recoveryCode.date, value: format.momentAt(now()) },
          ]}
          onDone={onDone}
        />
      </Card>
      <LeaveCode />
    </Page>
  )
}

function LeaveCode() {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const letPass = useLeavingGuard(true, setLeaving)
  if (!leaving) return null
  const stay = () => setLeaving(null)
  const leave = () => {
    letPass()
    if ('to' in leaving) navigate(leaving.to)
    else navigate(leaving.steps)
  }
  return (
    <Dialog
      title={t.people.leaveTitle}
      onClose={stay}
      actions={
        <>
          <Button kind="primary" onPress={stay}>
            {t.people.stay}
          </Button>
          <Button kind="danger" onPress={leave}>
            {t.people.leave}
          </Button>
        </>
      }
    >
      <p>{t.people.leaveText}</p>
    </Dialog>
  )
}
