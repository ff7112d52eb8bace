// Whether the browser has promised to keep the data. Its estimate of free space is not shown, as it is often wrong.
import { useEffect, useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { isInstalled } from '../../ui/installed.ts'
import { Notice } from '../../ui/notice.tsx'

export function Storage() {
  const { tablet } = useServices()
  const { t, format } = useLanguage()
  const [state, setState] = useState<{ persisted: boolean; usedBytes: number } | null>(null)
  const [refused, setRefused] = useState(false)

  useEffect(() => {
    let current = true
    tablet.storageState().then((read) => current && setState(read))
    return () => {
      current = false
    }
  }, [tablet])

  async function ask() {
    const persisted = await tablet.askToPersist()
    setRefused(!persisted)
    setState(await tablet.storageState())
  }

  return (
    <Card title={t.more.storageTitle}>
      {state === null && <p className="muted">{t.more.storageReading}</p>}
      {state && (
        <>
          <p>{state.persisted ? t.more.storagePersisted : t.more.storageNotPersisted}</p>
          {!state.persisted && <Button onPress={ask}>{t.more.askToPersist}</Button>}
          {refused && !state.persisted && <Notice tone="warning" title={t.more.persistRefused} />}
          <p className="muted">{t.more.storageUsed(format.number(Math.ceil(state.usedBytes / 100_000) / 10))}</p>
        </>
      )}
      <h3>{t.more.installTitle}</h3>
      <p>{isInstalled() ? t.more.installed : t.more.installText}</p>
    </Card>
  )
}
