// A recovery code that nobody confirmed as written down: the screen that showed it may have locked, or the tablet died
// under it. The question spares its owner that discovery on the day on which they need the code.

import { Link } from 'react-router'
import { SECRETS } from '../addresses.ts'
import type { Problem } from '../domain/problem.ts'
import { useLanguage } from '../i18n/language.ts'
import { useLive } from '../services/live.ts'
import { useServices } from '../services/services.tsx'
import { Button } from '../ui/button.tsx'
import { useAttempt } from '../ui/guard.ts'
import { Notice } from '../ui/notice.tsx'

export function CodeQuestion() {
  const { people } = useServices()
  const { t, say } = useLanguage()
  const inDoubt = useLive(people.codeInDoubt)
  const me = useLive(people.me)
  const { problem, attempt } = useAttempt<Problem>()
  if (!inDoubt || !me) return null
  return (
    <Notice tone="warning" title={t.frame.codeTitle} text={t.frame.codeText}>
      <div className="stack__actions">
        <Button onPress={() => attempt(() => people.confirmCode())}>{t.frame.codeWritten}</Button>
        <Link className="button button--secondary button--normal" to={SECRETS}>
          {t.frame.codeLost}
        </Link>
      </div>
      {problem && <Notice tone="error" {...say(problem)} />}
    </Notice>
  )
}
