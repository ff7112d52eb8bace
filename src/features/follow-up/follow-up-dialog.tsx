// One follow-up: the little that is known of it, and its actions.
import { inOrderOfTime } from '../../domain/appointment.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import { spacedCode } from '../../domain/follow-up-code.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Open } from './opened.ts'
import { useBeginIntake } from './use-begin-intake.ts'
import type { Desk } from './use-desk.ts'
import { useFollowUpLines } from './use-follow-up-lines.ts'

interface FollowUpDialogProps {
  readonly followUp: FollowUp
  readonly desk: Desk
  readonly open: Open
}

export function FollowUpDialog({ followUp, desk, open }: FollowUpDialogProps) {
  const { followUps } = useServices()
  const { t, format, say } = useLanguage()
  const texts = t.followUp
  const words = useFollowUpLines(desk)
  const begin = useBeginIntake(desk.profile)
  const { problem, attempt } = useAttempt<Problem>()
  const { id, conversations } = followUp
  const own = [...desk.appointments.values()].filter((each) => each.followUp === id).toSorted(inOrderOfTime)
  const running = followUp.ended === null
  const mayBegin = running && begin

  return (
    <Dialog
      title={texts.name(spacedCode(followUp.code))}
      onClose={() => open(null)}
      actions={
        <>
          {mayBegin && (
            <Button kind="primary" onPress={() => attempt(() => begin(followUp))}>
              {texts.begin}
            </Button>
          )}
          <Button kind={mayBegin ? 'secondary' : 'primary'} onPress={() => open({ what: 'code', id })}>
            {texts.show}
          </Button>
          {running && <Button onPress={() => open({ what: 'plan', id })}>{t.appointments.makeFor}</Button>}
          <Button onPress={() => open({ what: 'renew', id })}>{texts.renew}</Button>
          {running ? (
            <Button onPress={() => open({ what: 'end', id })}>{texts.end}</Button>
          ) : (
            <Button onPress={() => attempt(() => followUps.resume(id))}>{texts.resume}</Button>
          )}
          <Button kind="quiet" onPress={() => open(null)}>
            {t.frame.close}
          </Button>
        </>
      }
    >
      {problem && <Notice tone="error" {...say(problem)} />}
      <p>{words.progress(followUp)}</p>
      <Facts
        facts={[
          { name: texts.status, value: words.ended(followUp) ?? texts.runs },
          {
            name: texts.conversations,
            value: texts.conversationsOn(conversations.map(({ date }) => words.date(date)).join(', ')),
          },
          ...(own.length > 0
            ? [
                {
                  name: texts.appointments,
                  value: (
                    <ul>
                      {own.map((each) => (
                        <li key={each.id}>
                          {t.appointments.slot(format.day(each.date), words.timesOf(each))}:{' '}
                          {t.appointments.states[each.state]}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      {running && !begin && <p className="muted">{texts.beginHint}</p>}
    </Dialog>
  )
}
