// Asks once, when there is something to lose: that the browser keeps the data, and that the app is installed.
import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { useLive } from '../services/live.ts'
import { useServices } from '../services/services.tsx'
import { Button } from '../ui/button.tsx'
import { isInstalled } from '../ui/installed.ts'
import { Notice } from '../ui/notice.tsx'

export function AskToPersist({ onDone }: { readonly onDone: () => void }) {
  const { tablet, walkInHours } = useServices()
  const { t } = useLanguage()
  const current = useLive(walkInHours.current)
  const recent = useLive(walkInHours.recent)
  const [persisted, setPersisted] = useState<boolean>()
  const [refused, setRefused] = useState(false)

  useEffect(() => {
    let current = true
    tablet.storageState().then((read) => current && setPersisted(read.persisted))
    return () => {
      current = false
    }
  }, [tablet])

  // Never while a visitor sits opposite.
  const atWork = current === undefined || (current !== null && current.hour.closedAt === null)
  if (persisted !== false || atWork || !recent?.length) return null

  async function ask() {
    if (await tablet.askToPersist()) onDone()
    else setRefused(true)
  }

  return (
    <Notice tone="info" title={t.frame.keepTitle} text={refused ? t.frame.keepRefused : t.frame.keepText}>
      {!refused && !isInstalled() && <p>{t.frame.keepInstall}</p>}
      <div className="stack__actions">
        {!refused && <Button onPress={ask}>{t.frame.keepAsk}</Button>}
        <Button kind="quiet" onPress={onDone}>
          {t.frame.keepLater}
        </Button>
      </div>
    </Notice>
  )
}
