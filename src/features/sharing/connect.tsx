// Connects the tablet with the code that the administrator gave.
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CodeForm } from './code-form.tsx'

export function Connect() {
  const { sharing, practice } = useServices()
  const { t, say } = useLanguage()
  if (practice.on) return <Notice tone="info" {...say({ code: 'practice' })} />
  return (
    <Card title={t.sharing.connectTitle} className="card--warm">
      <CodeForm text={t.sharing.connectText} submit={t.sharing.connect} connect={sharing.enrol} />
    </Card>
  )
}
