// A screen that belongs to another role.
import { useLanguage } from '../i18n/language.ts'
import { Page } from '../ui/page.tsx'
import { ToHome } from './to-home.tsx'

export function NotAllowed() {
  const { t } = useLanguage()
  return (
    <Page title={t.frame.notAllowedTitle}>
      <p>{t.frame.notAllowedText}</p>
      <ToHome />
    </Page>
  )
}
