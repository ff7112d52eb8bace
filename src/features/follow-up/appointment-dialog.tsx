// One appointment: how it went, another time for it, and a file for the counsellor's own calendar.
import { useState } from 'react'
import { APPOINTMENT_STATES, type Appointment, type Mark } from '../../domain/appointment.ts'
import { calendarEvent } from '../../domain/calendar-event.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import type { Open } from './opened.ts'
import { useBeginIntake } from './use-begin-intake.ts'
import type { Desk } from './use-desk.ts'
import { useFollowUpLines } from './use-follow-up-lines.ts'

const MARKS = APPOINTMENT_STATES.filter((state): state is Mark => state !== 'moved')

interface AppointmentDialogProps {
  readonly appointment: Appointment
  readonly desk: Desk
  readonly open: Open
}

export function AppointmentDialog({ appointment, desk, open }: AppointmentDialogProps) {
  const { appointments } = useServices()
  const { t, format, say } = useLanguage()
  const texts = t.appointments
  const words = useFollowUpLines(desk)
  const begin = useBeginIntake(desk.profile)
  const { problem, attempt } = useAttempt<Problem>()
  const { id, state, date } = appointment
  const followUp = desk.followUps.get(appointment.followUp)
  const waits = state === 'planned' || state === 'didNotCome'
  const conflict = state === 'planned' ? words.conflict(appointment) : null

  return (
    <Dialog
      title={texts.oneTitle(format.day(date))}
      onClose={() => open(null)}
      actions={
        <>
          <Button kind="primary" onPress={() => open(null)}>
            {t.followUp.card.done}
          </Button>
          {waits && date === desk.today && followUp && begin && (
            <Button onPress={() => attempt(() => begin(followUp))}>{t.followUp.begin}</Button>
          )}
          {waits && <Button onPress={() => open({ what: 'move', id })}>{texts.move}</Button>}
          {followUp && <Button onPress={() => open({ what: 'followUp', id: followUp.id })}>{texts.openCode}</Button>}
        </>
      }
    >
      {problem && <Notice tone="error" {...say(problem)} />}
      {conflict && <Notice tone="warning" title={conflict} />}
      <Facts
        facts={[
          { name: texts.at, value: words.timesOf(appointment) },
          { name: t.followUp.codeLabel, value: <span className="code">{words.codeOf(appointment)}</span> },
          ...(state === 'moved' ? [{ name: t.followUp.status, value: texts.states.moved }] : []),
        ]}
      />
      {state !== 'moved' && (
        <Choices
          legend={texts.state}
          hint={appointment.by ? texts.byItself : undefined}
          choices={MARKS.map((value) => ({ value, label: texts.states[value] }))}
          value={state}
          onChoose={(value) => void attempt(() => appointments.mark(id, value))}
        />
      )}
      {state === 'planned' && <ToCalendar appointment={appointment} desk={desk} />}
    </Dialog>
  )
}

function ToCalendar({ appointment, desk }: { readonly appointment: Appointment; readonly desk: Desk }) {
  const { now } = useServices()
  const { t } = useLanguage()
  const texts = t.appointments
  const [saved, setSaved] = useState<string | null>(null)

  async function save() {
    const { date } = appointment
    const file = `${texts.calendarFile}-${date}.ics`
    const { timeZone } = desk.profile
    const event = { slot: appointment, timeZone, title: texts.calendarTitle, uid: crypto.randomUUID(), now: now() }
    if (await saveFile(file, calendarEvent(event), 'text/calendar')) setSaved(file)
  }

  return (
    <div className="stack">
      <Button onPress={save}>{texts.calendar}</Button>
      <p className="field__hint">{texts.calendarHint}</p>
      <p role="status">{saved && texts.calendarSaved(saved)}</p>
    </div>
  )
}
