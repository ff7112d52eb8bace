// Whether all that was tapped is on the disk, in words. Only a problem is announced: a voice after every tap would be noise.
import { useLanguage } from '../i18n/language.ts'
import { useLive } from '../services/live.ts'
import { useServices } from '../services/services.tsx'
import { Notice } from '../ui/notice.tsx'

export function SavingState() {
  const { session } = useServices()
  const { t } = useLanguage()
  const saving = useLive(session.saving) ?? 'saved'
  const problem = typeof saving === 'object'
  return (
    <p className={`saving ${problem ? 'saving--problem' : ''}`}>
      {problem ? t.frame.notSaved : saving === 'saving' ? t.frame.saving : t.frame.saved}
    </p>
  )
}

export function SavingProblem() {
  const { session } = useServices()
  const { say } = useLanguage()
  const saving = useLive(session.saving)
  return typeof saving === 'object' ? <Notice tone="error" {...say(saving)} /> : null
}
