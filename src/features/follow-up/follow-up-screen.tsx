// Following up: find a code, see the visitors under way and their appointments, and the funded places that are left.
import { useState } from 'react'
import { spacedCode } from '../../domain/follow-up-code.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Page } from '../../ui/page.tsx'
import { VisitorCode } from '../../ui/visitor-code.tsx'
import { AppointmentDialog } from './appointment-dialog.tsx'
import { AppointmentList } from './appointment-list.tsx'
import { EndDialog } from './end-dialog.tsx'
import { FindByCode } from './find-by-code.tsx'
import { FollowUpDialog } from './follow-up-dialog.tsx'
import { FollowUpList } from './follow-up-list.tsx'
import { HeldDialog } from './held-dialog.tsx'
import { Meter } from './meter.tsx'
import type { Open, Opened } from './opened.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { RenewDialog } from './renew-dialog.tsx'
import { type Desk, useDesk } from './use-desk.ts'
import { useFollowUpLines } from './use-follow-up-lines.ts'
import './follow-up.css'

export function FollowUpScreen() {
  const { t } = useLanguage()
  const desk = useDesk()
  const [opened, open] = useState<Opened | null>(null)
  if (!desk) return null
  return (
    <Page title={t.followUp.title} aside={t.followUp.aside}>
      <div className="desk">
        <div className="desk__part">
          <FindByCode desk={desk} open={open} />
          <FollowUpList desk={desk} open={open} />
        </div>
        <div className="desk__part">
          <AppointmentList desk={desk} open={open} />
          <Meter />
        </div>
      </div>
      {opened && <OpenDialog opened={opened} open={open} desk={desk} />}
    </Page>
  )
}

interface OpenDialogProps {
  readonly opened: Opened
  readonly open: Open
  readonly desk: Desk
}

function OpenDialog({ opened, open, desk }: OpenDialogProps) {
  const { t } = useLanguage()
  const words = useFollowUpLines(desk)
  if (opened.what === 'appointment' || opened.what === 'move') {
    const appointment = desk.appointments.get(opened.id)
    const followUp = appointment && desk.followUps.get(appointment.followUp)
    if (!appointment || !followUp) return null
    if (opened.what === 'appointment') return <AppointmentDialog appointment={appointment} desk={desk} open={open} />
    return <PlanDialog desk={desk} open={open} followUp={followUp} moving={appointment} />
  }
  const followUp = opened.id === null ? null : (desk.followUps.get(opened.id) ?? null)
  if (opened.what === 'plan') return <PlanDialog desk={desk} open={open} followUp={followUp} />
  if (!followUp) return null
  switch (opened.what) {
    case 'followUp':
      return <FollowUpDialog followUp={followUp} desk={desk} open={open} />
    case 'held':
      return <HeldDialog followUp={followUp} desk={desk} open={open} />
    case 'code':
      return <VisitorCode code={spacedCode(followUp.code)} texts={t.followUp.card} onDone={() => open(null)} />
    case 'renew':
      return <RenewDialog followUp={followUp} open={open} />
    case 'end':
      return <EndDialog followUp={followUp} planned={words.plannedFor(followUp).length > 0} open={open} />
  }
}
