// The version and the terms of its use.
import { version } from '../../../package.json'
import { useLanguage } from '../../i18n/language.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'

export function About() {
  const { t } = useLanguage()
  return (
    <Card title={t.more.aboutTitle}>
      <Facts
        facts={[
          { name: t.more.appVersion, value: version },
          { name: t.more.licence, value: t.more.licenceName },
        ]}
      />
    </Card>
  )
}
