// An address that no screen has.
import { Link } from 'react-router'
import { useLanguage } from '../i18n/language.ts'
import { Page } from '../ui/page.tsx'

export function NotFound() {
  const { t } = useLanguage()
  return (
    <Page title={t.frame.notFoundTitle}>
      <p>{t.frame.notFoundText}</p>
      <p>
        <Link className="button button--primary button--normal" to="/spreekuur">
          {t.frame.toWalkInHour}
        </Link>
      </p>
    </Page>
  )
}
