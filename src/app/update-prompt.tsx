// A new version never comes by itself: it asks, and never in the middle of a walk-in hour.
import { useLanguage } from '../i18n/language.ts'
import { useLive } from '../services/live.ts'
import { useServices } from '../services/services.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

export function UpdatePrompt() {
  const { updates, walkInHours, may } = useServices()
  const { t } = useLanguage()
  const available = useLive(updates.available)
  const current = useLive(walkInHours.current)
  if (!available) return null
  // Drafts live in an open hour only: closing asks to finish them. While the hour is being read, nothing is installed.
  // A person who holds no hours is not in the middle of one.
  const free = !may('hold-hours') || current === null || (current !== undefined && current.hour.closedAt !== null)
  return (
    <Notice tone="info" title={t.frame.updateTitle} text={free ? t.frame.updateReady : t.frame.updateWaits}>
      <Button onPress={updates.install} disabled={!free}>
        {t.frame.install}
      </Button>
    </Notice>
  )
}
