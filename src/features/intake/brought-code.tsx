// The code from last time, and at once its follow-up. It may stay empty.

import { conversationsLeft, type FollowUp, progressOf, withoutVisit } from '../../domain/follow-up.ts'
import type { Profile } from '../../domain/profile.ts'
import type { VisitId } from '../../domain/visit.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { CodeField } from '../../ui/code-field.tsx'
import type { useCode } from './use-code.ts'

interface BroughtCodeProps {
  readonly code: ReturnType<typeof useCode>
  readonly visit: VisitId
  readonly profile: Profile
  /** The counsellor tried to save with a code that belongs to nobody. */
  readonly attempted: boolean
  readonly onShow: () => void
}

export function BroughtCode({ code, visit, profile, attempted, onShow }: BroughtCodeProps) {
  const { t, say } = useLanguage()
  const fault = code.fault && say({ code: code.fault })
  const unfinished = attempted && code.unfinished ? t.followUp.codeUnfinished : undefined
  return (
    <CodeField
      id="field-code"
      layout="beside"
      label={t.followUp.intakeCode}
      value={code.typed}
      onChange={code.type}
      onBlur={code.leave}
      error={fault ? `${fault.title} ${fault.text}` : unfinished}
    >
      {code.known && (
        <div className="intake__who">
          <Who followUp={code.known} visit={visit} profile={profile} />
          <Button kind="quiet" onPress={onShow}>
            {t.followUp.show}
          </Button>
        </div>
      )}
    </CodeField>
  )
}

interface WhoProps {
  readonly followUp: FollowUp
  readonly visit: VisitId
  readonly profile: Profile
}

function Who({ followUp, visit, profile }: WhoProps) {
  const { followUps, now } = useServices()
  const { t, format, say } = useLanguage()
  const texts = t.followUp
  // As it stood before this conversation.
  const before = withoutVisit(followUp, visit)
  const { held, of } = progressOf(before, profile)
  const date = (day: string) =>
    day.slice(0, 4) === String(new Date(now()).getFullYear()) ? format.dayAndMonth(day) : format.fullDate(day)
  const since = date(followUp.since)
  const isIn = followUp.conversations.some((each) => each.visit === visit)
  if (followUp.ended && !isIn)
    return (
      <>
        <p className="intake__who-text">{texts.intakeEnded(date(followUp.ended.on))}</p>
        <Button onPress={() => followUps.resume(followUp.id)}>{texts.resume}</Button>
      </>
    )
  if (of === null)
    return (
      <p className="intake__who-text">
        {texts.since(since, held)}
        {held === 0 && !isIn && <span className="muted"> {texts.intakeNew}</span>}
      </p>
    )
  if (conversationsLeft(before, profile) > 0)
    return <p className="intake__who-text">{texts.intakeTrajectory(since, held + 1, of)}</p>
  return (
    <p className="intake__who-text intake__warning">
      {texts.intakeFull(since, of)}. {say({ code: 'trajectory-full' }).text}
    </p>
  )
}
