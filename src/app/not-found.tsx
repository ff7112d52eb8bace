// An address that no screen has.
import { useLanguage } from '../i18n/language.ts'
import { Page } from '../ui/page.tsx'
import { ToHome } from './to-home.tsx'

export function NotFound() {
  const { t } = useLanguage()
  return (
    <Page title={t.frame.notFoundTitle}>
      <p>{t.frame.notFoundText}</p>
      <ToHome />
    </Page>
  )
}
