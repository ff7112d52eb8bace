// Two short pages that work without internet, like everything else.

import { Link } from 'react-router'
import { MORE } from '../../addresses.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Card } from '../../ui/card.tsx'
import { Page } from '../../ui/page.tsx'

interface Part {
  readonly title: string
  readonly lines: readonly string[]
}

export function HelpScreen() {
  const { t } = useLanguage()
  return <Reading title={t.help.title} parts={t.help.parts} />
}

export function PrivacyScreen() {
  const { t } = useLanguage()
  return <Reading title={t.help.privacyTitle} parts={t.help.privacyParts} />
}

function Reading({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  const { t } = useLanguage()
  return (
    <Page title={title} className="reading">
      <div className="more__cards">
        {parts.map((part) => (
          <Card key={part.title} title={part.title}>
            <ul className="reading__lines">
              {part.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
      <p>
        <Link className="button button--secondary button--normal" to={MORE}>
          {t.more.back}
        </Link>
      </p>
    </Page>
  )
}
