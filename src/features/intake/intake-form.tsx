// One screen for one visit: the questions of the profile, a note, and two ways out that both keep everything.

import { Fragment, type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { directoryFrom, WALK_IN_HOUR } from '../../addresses.ts'
import { localDate } from '../../domain/calendar.ts'
import type { FollowUp, FollowUpId } from '../../domain/follow-up.ts'
import { spacedCode } from '../../domain/follow-up-code.ts'
import { CAME_BEFORE, NEXT, REFERRAL, RETURNING } from '../../domain/meanings.ts'
import type { Field, Profile } from '../../domain/profile.ts'
import { type Draft, optionsOffered } from '../../domain/visit.ts'
import type { VisitRecord } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { Page } from '../../ui/page.tsx'
import { VisitorCode } from '../../ui/visitor-code.tsx'
import { BroughtCode } from './brought-code.tsx'
import { ComingBack } from './coming-back.tsx'
import { NoteField } from './note-field.tsx'
import { useCode } from './use-code.ts'
import { useIntake } from './use-intake.ts'
import { isWide } from './width.ts'

interface IntakeFormProps {
  readonly stored: VisitRecord
  readonly profile: Profile
  /** Every visitor who may come back by a code. */
  readonly codes: ReadonlyMap<FollowUpId, FollowUp>
}

export function IntakeForm({ stored, profile, codes }: IntakeFormProps) {
  const { t, format, label, say } = useLanguage()
  const navigate = useNavigate()
  const intake = useIntake(stored, profile, codes)
  const { draft, recorded, stillOpen } = intake
  const code = useCode(draft, codes, intake.bring)
  /** How often Opslaan was held back by a code that is nobody's. */
  const [heldBack, setHeldBack] = useState(0)
  /** Whose code is shown; `leave`: because it was just given, and the intake is done. */
  const [card, setCard] = useState<{ readonly id: FollowUpId; readonly leave: boolean } | null>(null)
  const time = format.timeAt(draft.startedAt)
  const directoryAt = directoryField(profile, intake.asked)
  const missing = (field: Field) => (field.missing ? label(field.missing) : t.intake.missing(label(field.label)))

  const asksCode = draft.answers[RETURNING] === CAME_BEFORE || draft.followUp !== undefined
  const codeFault = asksCode && code.unfinished && heldBack > 0
  const errors = [
    ...(codeFault
      ? [{ field: 'field-code', message: code.fault ? say({ code: code.fault }).title : t.followUp.codeUnfinished }]
      : []),
    ...stillOpen.map((field) => ({ field: `field-${field.id}`, message: missing(field) })),
  ]

  async function save() {
    if (asksCode && code.unfinished) return setHeldBack((count) => count + 1)
    const { ok, given } = await intake.record()
    if (given) setCard({ id: given, leave: true })
    else if (ok) navigate(WALK_IN_HOUR, { replace: true })
  }

  const comingBack = (
    <div className="intake__field intake__coming-back">
      <ComingBack draft={draft} profile={profile} counted={intake.inTrajectory} onGive={intake.giveCode} />
    </div>
  )
  // Beside the question for the next step: in its row when it has one of its own, else in the half row behind it.
  const comingBackAt = intake.asked.some(({ id }) => id === NEXT) ? (directoryAt === NEXT ? 'in' : 'behind') : 'last'
  const shown = card && codes.get(card.id)
  return (
    <Page
      title={t.intake.title}
      aside={recorded ? t.intake.changing(time) : t.intake.newVisit(time)}
      className="intake"
    >
      <Form
        className="intake__form"
        errors={{ title: t.intake.errorTitle, attempt: intake.attempts + heldBack, list: errors }}
        problem={intake.problem && say(intake.problem)}
        // Sent by no key: a half-typed note would be recorded.
        onSubmit={() => {}}
      >
        <div className="intake__fields">
          {intake.asked.map((field) => (
            <Fragment key={field.id}>
              <AskedField
                field={field}
                intake={intake}
                wide={isWide(field, label) || field.id === directoryAt}
                error={stillOpen.includes(field) ? missing(field) : undefined}
              >
                {field.id === directoryAt && <ToDirectory intake={intake} />}
                {field.id === NEXT && comingBackAt === 'in' && comingBack}
              </AskedField>
              {field.id === RETURNING && asksCode && (
                <div className="intake__field intake__field--wide">
                  <BroughtCode
                    code={code}
                    visit={draft.id}
                    profile={profile}
                    attempted={heldBack > 0}
                    onShow={() => draft.followUp && setCard({ id: draft.followUp, leave: false })}
                  />
                </div>
              )}
              {field.id === NEXT && comingBackAt === 'behind' && comingBack}
            </Fragment>
          ))}
          {comingBackAt === 'last' && comingBack}
          <Note draft={draft} profile={profile} onChange={intake.write} />
        </div>
        <Ways intake={intake} onSave={save} />
      </Form>
      <LeaveGuard
        active={intake.unsaved}
        title={t.intake.leaveTitle}
        text={recorded ? t.intake.leaveChange : t.intake.leaveUnsaved}
        stay={t.intake.stay}
        leave={t.intake.leave}
      />
      {shown && (
        <VisitorCode
          code={spacedCode(shown.code)}
          texts={t.followUp.card}
          onDone={() => (card.leave ? navigate(WALK_IN_HOUR, { replace: true }) : setCard(null))}
        />
      )}
    </Page>
  )
}

type Intake = ReturnType<typeof useIntake>

interface AskedFieldProps {
  readonly field: Field
  readonly intake: Intake
  /** In a row of its own. */
  readonly wide: boolean
  readonly error: string | undefined
  readonly children: ReactNode
}

function AskedField({ field, intake: { draft, choose }, wide, error, children }: AskedFieldProps) {
  const { t, label } = useLanguage()
  return (
    <div className={wide ? 'intake__field intake__field--wide' : 'intake__field'}>
      <Choices
        layout="beside"
        legend={label(field.label)}
        choices={optionsOffered(field, draft.answers).map((option) => ({
          value: option.id,
          label: label(option.label),
        }))}
        value={draft.answers[field.id]}
        onChoose={(option) => choose(field.id, option)}
        clearable
        required={field.missing !== undefined}
        hint={field.missing ? undefined : t.frame.optional}
        error={error}
        id={`field-${field.id}`}
      />
      {children}
    </div>
  )
}

/** To the cards, with the answers so far kept. */
function ToDirectory({ intake }: { readonly intake: Intake }) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  return (
    <Button
      kind="quiet"
      className="intake__directory"
      onPress={async () => (!intake.unsaved || (await intake.store())) && navigate(directoryFrom(intake.draft.id))}
    >
      {t.cards.choose}
    </Button>
  )
}

/** The two ways out, which both keep everything. */
function Ways({ intake, onSave }: { readonly intake: Intake; readonly onSave: () => unknown }) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  return (
    <div className="intake__footer">
      <p className="muted intake__hint">{t.intake.clearHint}</p>
      {intake.recorded ? (
        <Button onPress={async () => (await intake.drop()).ok && navigate(WALK_IN_HOUR)}>{t.intake.back}</Button>
      ) : (
        <Button onPress={async () => (await intake.store()) && navigate(WALK_IN_HOUR)}>{t.intake.later}</Button>
      )}
      <Button kind="primary" size="large" onPress={onSave}>
        {t.intake.save}
      </Button>
    </div>
  )
}

/** The question beside which a card can be chosen: the referral, or before it is asked the one that leads to it. */
function directoryField({ fields, cards = [] }: Profile, asked: readonly Field[]): string | undefined {
  const referral = fields.find(({ id }) => id === REFERRAL)
  if (!referral || !cards.some((card) => card.referral !== undefined)) return undefined
  return asked.includes(referral) ? referral.id : referral.askedWhen?.field
}

interface NoteProps {
  readonly draft: Draft
  readonly profile: Profile
  readonly onChange: (note: string) => void
}

/** The note, for its author; else the reason why there is none. */
function Note({ draft, profile, onChange }: NoteProps) {
  const { notes, people, walkInHours } = useServices()
  const { t, format } = useLanguage()
  const me = useLive(people.me)
  const hour = useLive(walkInHours.current)?.hour
  if (draft.note !== null) {
    const date = hour?.date ?? localDate(draft.startedAt, profile.timeZone)
    const kept = t.intake.noteKept(format.fullDate(notes.erasedOn(date)))
    return <NoteField value={draft.note} onChange={onChange} kept={kept} />
  }
  return (
    <div className="intake__note">
      <p className="choices__legend">{t.intake.note}</p>
      <p className="intake__unread">{draft.author === me?.id ? t.intake.noteGone : t.intake.noteOfColleague}</p>
    </div>
  )
}
