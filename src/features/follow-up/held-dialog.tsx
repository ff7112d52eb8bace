// Everything that is kept of one code, to show to its visitor, and the way to have it erased (articles 15 and 17 GDPR).
import { useState } from 'react'
import { inOrderOfTime } from '../../domain/appointment.ts'
import type { Conversation, FollowUp } from '../../domain/follow-up.ts'
import { spacedCode } from '../../domain/follow-up-code.ts'
import type { Problem } from '../../domain/problem.ts'
import { CODE_MONTHS } from '../../domain/retention.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { useHeldTexts } from './held-texts.ts'
import type { Open } from './opened.ts'
import type { Desk } from './use-desk.ts'
import { useFollowUpLines } from './use-follow-up-lines.ts'

interface HeldDialogProps {
  readonly followUp: FollowUp
  readonly desk: Desk
  readonly open: Open
}

export function HeldDialog({ followUp, desk, open }: HeldDialogProps) {
  const { followUps } = useServices()
  const { t, say } = useLanguage()
  const held = useHeldTexts()
  const [asking, setAsking] = useState(false)
  const { problem, attempt } = useAttempt<Problem>()
  const close = () => open(null)

  async function erase() {
    const erased = await attempt(() => followUps.erase(followUp.id))
    if (erased.ok) close()
  }

  return (
    <Dialog
      // Another dialog, so that its first button gets the focus.
      key={asking ? 'asking' : 'showing'}
      title={asking ? held.eraseTitle : held.heldTitle(spacedCode(followUp.code))}
      onClose={close}
      actions={
        asking ? (
          <>
            <Button kind="primary" onPress={() => setAsking(false)}>
              {t.frame.cancel}
            </Button>
            <Button kind="danger" onPress={erase}>
              {held.eraseGo}
            </Button>
          </>
        ) : (
          <>
            <Button kind="primary" onPress={close}>
              {t.frame.close}
            </Button>
            <Button kind="danger" onPress={() => setAsking(true)}>
              {held.erase}
            </Button>
          </>
        )
      }
    >
      {problem && <Notice tone="error" {...say(problem)} />}
      {asking ? <p>{held.eraseText}</p> : <Held followUp={followUp} desk={desk} />}
      <p>{held.eraseStays}</p>
    </Dialog>
  )
}

function Held({ followUp, desk }: Omit<HeldDialogProps, 'open'>) {
  const { t, format, label } = useLanguage()
  const texts = t.followUp
  const held = useHeldTexts()
  const words = useFollowUpLines(desk)
  const { id, since, conversations, ended } = followUp
  const appointments = [...desk.appointments.values()]
    .filter((each) => each.followUp === id)
    .toSorted(inOrderOfTime)
    .map(
      (each) =>
        `${t.appointments.slot(format.day(each.date), words.timesOf(each))}: ${t.appointments.states[each.state]}`,
    )
  const days = conversations.map(
    (each) =>
      `${format.fullDate(each.date)}${tagsOf(each, held)
        .map((tag) => `, ${tag}`)
        .join('')}`,
  )
  const referral = desk.profile.fields
    .find((field) => field.id === 'referral')
    ?.options.find((option) => option.id === ended?.referral)
  const end = [words.ended(followUp), referral && `${texts.referredTo} ${label(referral.label)}.`]
  return (
    <>
      <Facts
        facts={[
          { name: held.givenOn, value: format.fullDate(since) },
          { name: texts.conversations, value: <Lines lines={days} none={texts.conversationsOn('')} /> },
          { name: texts.status, value: ended ? end.filter(Boolean).join('. ') : texts.runs },
          { name: texts.appointments, value: <Lines lines={appointments} none={held.noAppointments} /> },
        ]}
      />
      <p>{held.heldUntil(desk.profile.codeMonths ?? CODE_MONTHS)}</p>
    </>
  )
}

const tagsOf = ({ first, inTrajectory }: Conversation, held: { firstTime: string; inTrajectory: string }) => [
  ...(first ? [held.firstTime] : []),
  ...(inTrajectory ? [held.inTrajectory] : []),
]

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return none
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
