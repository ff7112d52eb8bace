// Making an appointment, or moving one: for whom, and when. The next free slots of the schedule come first.
import { useMemo, useState } from 'react'
import { type Appointment, lastAppointmentDay, nextSlots, type Slot, slotAt } from '../../domain/appointment.ts'
import { isDay, isTime } from '../../domain/bounds.ts'
import { type FollowUp, type FollowUpId, lookUp } from '../../domain/follow-up.ts'
import { spacedCode } from '../../domain/follow-up-code.ts'
import type { Problem } from '../../domain/problem.ts'
import { ok } from '../../domain/result.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { Outcome } from '../../services/outcome.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { CodeField } from '../../ui/code-field.tsx'
import { DateField, TimeField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Open } from './opened.ts'
import type { Desk } from './use-desk.ts'
import { useFollowUpLines } from './use-follow-up-lines.ts'

/** How many free slots are offered. */
const OFFERED = 4
const OTHER = 'other'

interface PlanDialogProps {
  readonly desk: Desk
  readonly open: Open
  /** The follow-up of the appointment; null where it is still to be chosen. */
  readonly followUp: FollowUp | null
  /** The appointment that gets another time. */
  readonly moving?: Appointment
}

export function PlanDialog({ desk, open, followUp, moving }: PlanDialogProps) {
  const { appointments } = useServices()
  const { t, say } = useLanguage()
  const texts = t.appointments
  const words = useFollowUpLines(desk)
  const [attempts, setAttempts] = useState(0)
  const { problem, attempt } = useAttempt<Problem>()
  const when = useSlot(desk)
  const who = useWhom(desk, followUp)

  const errors = attempts > 0 ? [...who.errors, ...when.errors] : []
  const conflict = when.slot && words.conflict(when.slot)

  async function save() {
    setAttempts((count) => count + 1)
    const { slot } = when
    if (!slot || who.errors.length > 0) return
    const { known } = who
    const outcome = await attempt(async (): Outcome<FollowUpId | null> => {
      if (!moving) return appointments.plan(slot, known?.id)
      const moved = await appointments.move(moving.id, slot)
      return moved.ok ? ok(null) : moved
    })
    if (!outcome.ok) return
    const isNew = !moving && !known
    open(isNew && outcome.value !== null ? { what: 'code', id: outcome.value } : null)
  }

  const code = spacedCode(followUp?.code ?? '')
  return (
    <Dialog
      title={!followUp ? texts.make : moving ? texts.moveTitle(code) : texts.makeTitle(code)}
      onClose={() => open(null)}
      wide
      actions={
        <>
          <Button kind="primary" onPress={save}>
            {texts.save}
          </Button>
          <Button onPress={() => open(null)}>{t.frame.cancel}</Button>
        </>
      }
    >
      {errors.length > 0 && <ErrorSummary title={t.frame.errorSummary} errors={errors} attempt={attempts} />}
      {problem && <Notice tone="error" {...say(problem)} />}
      {!followUp && who.field(attempts > 0)}
      {when.field(attempts > 0)}
      {conflict && <Notice tone="warning" title={conflict} />}
    </Dialog>
  )
}

interface FieldError {
  readonly field: string
  readonly message: string
}

/** The visitor of the appointment: one whose code is typed, or one who gets a code. */
function useWhom(desk: Desk, fixed: FollowUp | null) {
  const { t, say } = useLanguage()
  const texts = t.appointments
  const words = useFollowUpLines(desk)
  const [kind, setKind] = useState<'code' | 'new'>('code')
  const [typed, setTyped] = useState('')
  const found = lookUp(desk.followUps, typed)
  const known = fixed ?? (kind === 'code' && found.ok ? found.value : null)
  const message = found.ok ? '' : typed.trim() === '' ? texts.codeMissing : say({ code: found.error }).title
  const errors: readonly FieldError[] = known || kind === 'new' ? [] : [{ field: 'plan-code', message }]
  return {
    known,
    errors,
    field: (attempted: boolean) => (
      <>
        <Choices
          legend={texts.who}
          choices={[
            { value: 'code', label: texts.withCode },
            { value: 'new', label: texts.withoutCode },
          ]}
          value={kind}
          onChoose={setKind}
        />
        {kind === 'code' ? (
          <CodeField
            id="plan-code"
            label={t.followUp.codeLabel}
            value={typed}
            onChange={setTyped}
            error={attempted ? errors[0]?.message : undefined}
          >
            {found.ok && words.progress(found.value)}
          </CodeField>
        ) : (
          <p className="field__hint">{texts.withoutCodeHint}</p>
        )}
      </>
    ),
  } as const
}

/** When: one of the next free slots, or any other moment. */
function useSlot(desk: Desk) {
  const { now } = useServices()
  const { t, format, say } = useLanguage()
  const texts = t.appointments
  const words = useFollowUpLines(desk)
  const { profile, appointments, today } = desk
  const slots = useMemo(() => nextSlots(profile, now(), appointments.values(), OFFERED), [profile, appointments, now])
  const [chosen, setChosen] = useState<string | undefined>(slots.length === 0 ? OTHER : undefined)
  const [date, setDate] = useState('')
  const [from, setFrom] = useState('')

  const keyOf = (slot: Slot) => `${slot.date} ${slot.from}`
  const own = isDay(date) && isTime(from) ? slotAt(profile, date, from) : null
  const dateFault = !date
    ? texts.dateMissing
    : date < today
      ? say({ code: 'appointment-past' }).title
      : date > lastAppointmentDay(today) || !isDay(date)
        ? say({ code: 'appointment-far' }).title
        : undefined
  const slot =
    chosen === OTHER ? (dateFault === undefined ? own : null) : (slots.find((each) => keyOf(each) === chosen) ?? null)
  const errors: readonly FieldError[] = slot
    ? []
    : chosen === OTHER
      ? [
          ...(dateFault ? [{ field: 'plan-date', message: dateFault }] : []),
          ...(from ? [] : [{ field: 'plan-from', message: texts.fromMissing }]),
        ]
      : [{ field: 'plan-slot', message: texts.slotMissing }]
  return {
    slot,
    errors,
    field: (attempted: boolean) => (
      <>
        <Choices
          id="plan-slot"
          legend={texts.when}
          choices={[
            ...slots.map((each) => ({
              value: keyOf(each),
              label: texts.slot(format.day(each.date), words.timesOf(each)),
            })),
            { value: OTHER, label: texts.otherMoment },
          ]}
          value={chosen}
          onChoose={setChosen}
          error={attempted && chosen !== OTHER ? errors[0]?.message : undefined}
        />
        {chosen === OTHER && (
          <div className="moment">
            <DateField
              id="plan-date"
              label={texts.date}
              value={date}
              onChange={setDate}
              first={today}
              last={lastAppointmentDay(today)}
              error={attempted ? dateFault : undefined}
            />
            <TimeField
              id="plan-from"
              label={texts.from}
              value={from}
              onChange={setFrom}
              error={attempted && !from ? texts.fromMissing : undefined}
            />
            <p className="moment__until">{own && texts.until(format.time(own.until))}</p>
          </div>
        )}
      </>
    ),
  } as const
}
