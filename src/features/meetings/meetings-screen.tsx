// Theme meetings: count one, correct or remove one. Each action can be taken back, the last one first, until the screen is left.

import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { WALK_IN_HOUR } from '../../addresses.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { Problem } from '../../domain/problem.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingList } from './meeting-list.tsx'
import './meetings.css'

/** An action, and the meeting that it replaced (null: none was there). */
interface Done {
  readonly words: string
  readonly id: Meeting['id']
  readonly before: Meeting | null
}

export function MeetingsScreen() {
  const { meetings, tablet } = useServices()
  const { t, format, say } = useLanguage()
  const held = useLive(meetings.held)
  const profile = useLive(tablet.settings)?.profile
  const [changing, setChanging] = useState<Meeting | null>(null)
  const [[done, ...earlier], setDone] = useState<readonly Done[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  /** Counts the actions: after each the form is a new one. */
  const [times, setTimes] = useState(0)
  const strip = useRef<HTMLElement>(null)
  if (held === undefined || !profile) return null

  const all = done ? [done, ...earlier] : []

  function finish(
    outcome: { readonly ok: true } | { readonly ok: false; readonly error: Problem },
    next: readonly Done[],
  ) {
    setProblem(outcome.ok ? null : outcome.error)
    if (!outcome.ok) return
    setDone(next)
    setChanging(null)
    setTimes((count) => count + 1)
    strip.current?.focus()
  }

  async function save(meeting: Omit<Meeting, 'id'>) {
    const outcome = await meetings.save(meeting, changing?.id)
    const words = changing ? t.meetings.changed : t.meetings.counted
    finish(outcome, outcome.ok ? [{ words, id: outcome.value, before: changing }, ...all] : all)
  }

  async function remove(meeting: Meeting) {
    const words = t.meetings.removed(format.day(meeting.date))
    finish(await meetings.remove(meeting.id), [{ words, id: meeting.id, before: meeting }, ...all])
  }

  async function undo({ id, before }: Done) {
    finish(before ? await meetings.putBack(before) : await meetings.remove(id), earlier)
  }

  return (
    <Page title={t.meetings.title} className="meetings">
      <p className="lead">{t.meetings.intro}</p>
      {problem && <Notice tone="error" {...say(problem)} />}
      <section ref={strip} className={done ? 'strip' : undefined} aria-label={t.meetings.region} tabIndex={-1}>
        <p aria-live="polite">
          <strong>{done?.words}</strong>
        </p>
        {done && <Button onPress={() => undo(done)}>{t.meetings.putBack}</Button>}
      </section>
      <MeetingForm
        key={`${changing?.id} ${times}`}
        profile={profile}
        changing={changing}
        onSave={save}
        onCancel={() => setChanging(null)}
      />
      <MeetingList held={held} profile={profile} onChange={setChanging} onRemove={remove} />
      <p>
        <Link className="button button--secondary button--normal" to={WALK_IN_HOUR}>
          {t.frame.toWalkInHour}
        </Link>
      </p>
    </Page>
  )
}
