// An hour under way: count, take an intake, go on with a draft, close.

import { lazy, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { intakeAt } from '../../addresses.ts'
import { localDate } from '../../domain/calendar.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'
import { questionsAsked } from '../../domain/survey.ts'
import type { VisitId } from '../../domain/visit.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useServices } from '../../services/services.tsx'
import type { HourView } from '../../services/walk-in-hours.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { CloseHour } from './close-hour.tsx'
import { Counters } from './counters.tsx'
import { Drafts } from './drafts.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { LastStep } from './last-step.tsx'
import { Visits } from './visits.tsx'

const Survey = lazy(async () => ({ default: (await import('./survey.tsx')).Survey }))
const MoveHour = lazy(async () => ({ default: (await import('./move-hour.tsx')).MoveHour }))

export function OpenHour({ view, profile }: { readonly view: HourView; readonly profile: Profile }) {
  const { walkInHours, now } = useServices()
  const { t, format, label, say } = useLanguage()
  const navigate = useNavigate()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [closing, setClosing] = useState(false)
  const [removals, setRemovals] = useState(0)
  const { hour } = view
  const withoutIntake = hour.entries.filter(({ state }) => state === 'counted').length
  const place = profile.locations?.find(({ id }) => id === hour.location)
  const old = hour.date !== localDate(now(), profile.timeZone)

  async function start(id?: VisitId) {
    const outcome = await walkInHours.startIntake(id)
    if (outcome.ok) navigate(intakeAt(outcome.value))
    else setProblem(outcome.error)
  }

  async function remove(id: VisitId) {
    const outcome = await walkInHours.removeVisit(id)
    setProblem(outcome.ok ? null : outcome.error)
    if (outcome.ok) setRemovals((count) => count + 1)
  }

  return (
    <Page
      title={t.walkInHour.title}
      aside={[
        t.walkInHour.openSince(format.day(hour.date), format.timeAt(hour.openedAt)),
        ...(place ? [label(place.label)] : []),
      ].join(' · ')}
      actions={<Button onPress={() => setClosing(true)}>{t.walkInHour.closeHour}</Button>}
      className="hour"
    >
      {old && (
        <Suspense>
          <MoveHour hour={hour} profile={profile} />
        </Suspense>
      )}
      {view.shared && <Notice tone="info" title={t.walkInHour.sharedTitle} text={t.walkInHour.sharedText} />}
      {problem && <Notice tone="error" {...say(problem)} />}
      <Counters hour={hour} profile={profile} onProblem={setProblem} />
      <div className="hour__intake">
        <Button kind="primary" size="large" onPress={() => start()} describedBy="new-intake-hint">
          {t.walkInHour.newIntake}
        </Button>
        <p id="new-intake-hint" className="muted">
          {withoutIntake > 0 ? t.walkInHour.newIntakeHint : t.walkInHour.newIntakePlain}
        </p>
      </div>
      <LastStep hour={hour} profile={profile} onProblem={setProblem} focusAfter={removals} />
      <Elsewhere profile={profile} />
      <Drafts hour={hour} onDiscard={remove} />
      <Visits view={view} profile={profile} onFillIn={start} onRemove={remove} />
      {questionsAsked(profile).length > 0 && (
        <Suspense>
          <Survey />
        </Suspense>
      )}
      {closing && <CloseHour hour={hour} profile={profile} onClose={() => setClosing(false)} />}
    </Page>
  )
}
