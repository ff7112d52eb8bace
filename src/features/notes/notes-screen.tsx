// One's own notes, newest first, each with the day on which it is erased. Nobody else's can be read here.

import { Link } from 'react-router'
import { WALK_IN_HOUR } from '../../addresses.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { AskFirst } from '../../ui/ask-first.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import './notes.css'

export function NotesScreen() {
  const { notes } = useServices()
  const { t, format, say } = useLanguage()
  const { problem, attempt } = useAttempt<Problem>()
  const own = useLive(notes.own)
  if (own === undefined) return null
  return (
    <Page title={t.notes.title} aside={own.length > 0 && t.notes.only} className="notes">
      {own.length === 0 && <p className="lead">{t.notes.empty}</p>}
      <ul className="notes__list" hidden={own.length === 0}>
        {own.map(({ visit, date, startedAt, text, erasedOn }) => (
          <li key={visit} className="card notes__note">
            <h2 id={`note-${visit}`}>{t.notes.at(format.fullDate(date), format.timeAt(startedAt))}</h2>
            <p className="notes__text" translate="no" dir="auto">
              {text}
            </p>
            <p className="muted">{t.notes.erasedOn(format.fullDate(erasedOn))}</p>
            <AskFirst
              button={t.notes.erase}
              title={t.notes.eraseTitle}
              cancel={t.frame.cancel}
              act={t.notes.eraseNow}
              describedBy={`note-${visit}`}
              onAct={async () => (await attempt(() => notes.erase(visit))).ok}
            >
              {problem && <Notice tone="error" {...say(problem)} />}
              <p>{t.notes.eraseText}</p>
            </AskFirst>
          </li>
        ))}
      </ul>
      <p>
        <Link className="button button--secondary button--normal" to={WALK_IN_HOUR}>
          {t.notes.back}
        </Link>
      </p>
    </Page>
  )
}
