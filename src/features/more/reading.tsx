// Short pages that work without internet, like everything else.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { MORE } from '../../addresses.ts'
import { CODE_MONTHS, DETAIL_DAYS } from '../../domain/retention.ts'
import { help as enHelp } from '../../i18n/en/help.ts'
import { notices as enNotices } from '../../i18n/en/notices.ts'
import { useLanguage } from '../../i18n/language.ts'
import { help as nlHelp } from '../../i18n/nl/help.ts'
import { notices as nlNotices } from '../../i18n/nl/notices.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { print } from '../../ui/asks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Page } from '../../ui/page.tsx'

interface Part {
  readonly title: string
  readonly lines: readonly string[]
}

/** These words come with their screens. */
const words = { nl: { help: nlHelp, notices: nlNotices }, en: { help: enHelp, notices: enNotices } }

function useReadingWords() {
  return words[useLanguage().code]
}

export function HelpScreen() {
  const { help } = useReadingWords()
  return <Reading title={help.title} parts={help.parts} />
}

export function PrivacyScreen() {
  const { help, notices } = useReadingWords()
  return <Reading title={help.privacyTitle} parts={[...help.privacyParts, notices.employees]} />
}

/** For the table in the waiting room, with the terms of this loket. */
export function VisitorsScreen() {
  const { tablet } = useServices()
  const { visitors, print: onPaper, fillIn } = useReadingWords().notices
  const profile = useLive(tablet.settings)?.profile
  if (!profile) return null
  const { noteDays, detailDays = DETAIL_DAYS, codeMonths = CODE_MONTHS } = profile
  return (
    <Reading
      title={visitors.title}
      parts={visitors.parts(noteDays, detailDays, codeMonths)}
      actions={<Button onPress={print}>{onPaper}</Button>}
    >
      <p className="muted reading__screen">{fillIn}</p>
      <ul className="reading__lines">
        {visitors.fields.map((field) => (
          <li key={field}>{field} ……………………………………</li>
        ))}
      </ul>
    </Reading>
  )
}

interface ReadingProps {
  readonly title: string
  readonly parts: readonly Part[]
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

function Reading({ title, parts, actions, children }: ReadingProps) {
  const { t } = useLanguage()
  return (
    <Page title={title} className="reading" actions={actions}>
      {children}
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
      <p className="reading__screen">
        <Link className="button button--secondary button--normal" to={MORE}>
          {t.more.back}
        </Link>
      </p>
    </Page>
  )
}
