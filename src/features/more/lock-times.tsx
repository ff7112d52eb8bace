// After how long the tablet locks itself.
import { LOCK_LIMITS, type LockAfter } from '../../domain/lock-times.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { Choices } from '../../ui/choices.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'

/** Within the limits of both. */
const idle = [LOCK_LIMITS.idleSeconds[0], 60, 120, 300, LOCK_LIMITS.idleSeconds[1]]
const background = [LOCK_LIMITS.backgroundSeconds[0], 15, 30, 60, 120, LOCK_LIMITS.backgroundSeconds[1]]

export function LockTimes({ lockAfter }: { readonly lockAfter: LockAfter }) {
  const { tablet } = useServices()
  const { t, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()

  const set = (next: LockAfter) => attempt(() => tablet.setLockAfter(next))
  const choices = (seconds: readonly number[], current: number) =>
    [...new Set([...seconds, current])]
      .toSorted((a, b) => a - b)
      .map((value) => ({
        value: String(value),
        label: value % 60 === 0 ? t.more.minutes(value / 60) : t.more.seconds(value),
      }))

  return (
    <Card title={t.more.lockTitle}>
      {problem && <Notice tone="error" {...say(problem)} />}
      <Choices
        legend={t.more.idle}
        choices={choices(idle, lockAfter.idleSeconds)}
        value={String(lockAfter.idleSeconds)}
        onChoose={(value) => set({ ...lockAfter, idleSeconds: Number(value) })}
      />
      <Choices
        legend={t.more.background}
        choices={choices(background, lockAfter.backgroundSeconds)}
        value={String(lockAfter.backgroundSeconds)}
        onChoose={(value) => set({ ...lockAfter, backgroundSeconds: Number(value) })}
      />
      <p className="muted">{t.more.lockHint}</p>
    </Card>
  )
}
