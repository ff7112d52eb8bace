// Between the first paint and the moment that the session knows where it stands.
import { useLanguage } from '../i18n/language.ts'

export function Starting() {
  const { t } = useLanguage()
  return (
    <main className="starting">
      <h1 className="visually-hidden">{t.frame.product}</h1>
      <p role="status">{t.unlock.starting}</p>
    </main>
  )
}
