// The reservekopie: how old the last one is, making one, and the tablets whose own ones were taken in.
import { useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MakeBackup } from './make-backup.tsx'
import { TakeIn } from './take-in.tsx'
import { TakenIn } from './taken-in.tsx'

export function Backup() {
  const { backups, may, practice } = useServices()
  const { t, format, say } = useLanguage()
  const state = useLive(backups.state)
  const [open, setOpen] = useState<'make' | 'takeIn' | null>(null)
  if (!may('back-up') || !state) return null

  if (practice.on)
    return (
      <Card title={t.backup.title}>
        <Notice tone="info" {...say({ code: 'practice' })} />
      </Card>
    )

  const { lastMadeAt, due } = state
  const close = () => setOpen(null)
  return (
    <Card title={t.backup.title}>
      <p>{t.backup.why}</p>
      <p>{lastMadeAt === null ? t.backup.never : t.backup.last(format.momentAt(lastMadeAt))}</p>
      {due && open === null && <Notice tone="info" title={t.backup.due} />}
      <TakenIn />
      {open === null && (
        <div className="stack__actions">
          <Button kind={due ? 'primary' : 'secondary'} onPress={() => setOpen('make')}>
            {t.backup.make}
          </Button>
          {may('take-in-backups') && <Button onPress={() => setOpen('takeIn')}>{t.backup.takeInTitle}</Button>}
        </div>
      )}
      {open === 'make' && <MakeBackup onClose={close} />}
      {open === 'takeIn' && <TakeIn onClose={close} />}
    </Card>
  )
}
