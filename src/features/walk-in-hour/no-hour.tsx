// No hour is open: the hour that a tap on the one big button would open, and the earlier hours.
import { lazy, Suspense, useState } from 'react'
import { addDays } from '../../domain/calendar.ts'
import type { Problem } from '../../domain/problem.ts'
import { offered, type Profile } from '../../domain/profile.ts'
import { nextScheduled } from '../../domain/schedule.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'
import type { WalkInHours } from '../../services/walk-in-hours.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { useAttempt } from '../../ui/guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { LastStep } from './last-step.tsx'
import { RecentHours } from './recent-hours.tsx'

const BackupReminder = lazy(async () => ({ default: (await import('./backup-reminder.tsx')).BackupReminder }))
const UnfinishedSurvey = lazy(async () => ({ default: (await import('./survey.tsx')).UnfinishedSurvey }))
const TakeOffSurvey = lazy(async () => ({ default: (await import('./survey.tsx')).TakeOffSurvey }))
const ConfirmClock = lazy(async () => ({ default: (await import('./confirm-clock.tsx')).ConfirmClock }))

export function NoHour({ last, profile }: { readonly last: WalkInHour | null; readonly profile: Profile }) {
  const { walkInHours } = useServices()
  const { t, format, label, say } = useLanguage()
  const recent = useLive(walkInHours.recent)
  const { problem, setProblem, attempt } = useAttempt<Problem>()
  /** The doubt about the clock that has to be answered first. */
  const [doubt, setDoubt] = useState<Problem | null>(null)
  const { date, from, until, scheduled } = walkInHours.proposal()
  const next = nextScheduled(profile.schedule, addDays(date, 1))
  const proposal = scheduled ? t.walkInHour.proposalScheduled : t.walkInHour.proposalExtra
  const [chosen, setChosen] = useState<string | null>(null)
  const [unplaced, setUnplaced] = useState(false)
  const places = offered(profile.locations)
  const [only] = places.length === 1 ? places : []
  /** Where the last hour was, unless somebody says otherwise. */
  const location = (only ?? places.find(({ id }) => id === (chosen ?? lastLocation(recent))))?.id

  async function open(believeClock: boolean) {
    const unknown = places.length > 0 && location === undefined
    setUnplaced(unknown)
    if (unknown) return document.getElementById(LOCATION)?.focus()
    const outcome = await attempt(() => walkInHours.open({ believeClock, ...(location !== undefined && { location }) }))
    setDoubt(!outcome.ok && aboutClock.has(outcome.error.code) ? outcome.error : null)
  }

  // An hour whose visits were erased cannot be opened again, so undo is offered only where it would work.
  const reopenable = recent?.some(({ hour, reopenable }) => hour.id === last?.id && reopenable) ?? false
  return (
    <Page title={t.walkInHour.title} className="hour">
      <section className="start">
        <p className="lead">{proposal(format.day(date), format.time(from), format.time(until))}</p>
        {places.length > 1 && (
          <Choices
            id={LOCATION}
            legend={t.wrapUp.locationQuestion}
            choices={places.map(({ id, label: name }) => ({ value: id, label: label(name) }))}
            value={location}
            onChoose={setChosen}
            required
            error={unplaced && location === undefined ? t.wrapUp.locationMissing : undefined}
          />
        )}
        <Button kind="primary" size="large" className="start__button" onPress={() => open(false)}>
          {t.walkInHour.open}
        </Button>
        <p className="muted">
          {t.walkInHour.openHint} {next && t.walkInHour.nextScheduled(format.day(next))}
        </p>
      </section>
      {problem && !doubt && <Notice tone="error" {...say(problem)} />}
      {last && reopenable && <LastStep hour={last} profile={profile} onProblem={setProblem} />}
      <Suspense>
        <UnfinishedSurvey />
        <TakeOffSurvey />
      </Suspense>
      <RecentHours recent={recent ?? []} profile={profile} onProblem={setProblem} />
      <Elsewhere profile={profile} />
      <Suspense>
        <BackupReminder />
      </Suspense>
      {doubt && (
        <Suspense>
          <ConfirmClock
            doubt={doubt}
            proposal={walkInHours.proposal()}
            onRight={() => open(true)}
            onClose={() => setDoubt(null)}
          />
        </Suspense>
      )}
    </Page>
  )
}

/** So that a missing answer can bring the focus there. */
const LOCATION = 'location'

const lastLocation = (recent: ReturnType<WalkInHours['recent']['get']>): string | undefined =>
  recent?.find(({ hour }) => hour.location !== undefined)?.hour.location

const aboutClock: ReadonlySet<Problem['code']> = new Set(['clock-ahead', 'clock-behind'])
