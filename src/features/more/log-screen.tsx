// The log of the tablet: one's own part, and for a coordinator all of it.
import { Link } from 'react-router'
import { MORE } from '../../addresses.ts'
import type { LogEntry } from '../../domain/log.ts'
import { log as en } from '../../i18n/en/log.ts'
import { useLanguage } from '../../i18n/language.ts'
import { log as nl } from '../../i18n/nl/log.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Page } from '../../ui/page.tsx'

const words = { nl, en }

export function LogScreen() {
  const { log, may } = useServices()
  const { t, code } = useLanguage()
  const texts = words[code]
  const entries = useLive(log.entries)
  if (!entries) return null
  return (
    <Page title={texts.title} className="reading">
      <p className="lead">{may('manage-people') ? texts.all : texts.own}</p>
      {entries.length === 0 && <p>{texts.empty}</p>}
      <ul className="rows">
        {entries.map((entry) => (
          <li key={`${entry.what} ${entry.first} ${entry.by?.id} ${entry.about?.id}`} className="rows__row">
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
      <p className="muted">{texts.bound}</p>
      <p>
        <Link className="button button--secondary button--normal" to={MORE}>
          {t.more.back}
        </Link>
      </p>
    </Page>
  )
}

function Entry({ entry: { what, by, about, first, at, times } }: { readonly entry: LogEntry }) {
  const { format, code } = useLanguage()
  const texts = words[code]
  const [from, until] = [format.momentAt(first), format.momentAt(at)]
  const when = times > 1 && from !== until ? texts.between(from, until) : until
  return (
    <div className="rows__text">
      <strong>{texts.what[what]}</strong>
      {times > 1 && `, ${texts.times(times)}`}
      <p className="muted">
        {by?.name ?? texts.nobody}, {when}. {about && texts.about(about.name)}
      </p>
    </div>
  )
}
