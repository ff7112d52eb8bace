// The book of an unlocked tablet: the ledger, the current walk-in hour with its visits, and the months read so far. Every
// change goes one after the other: a pure step from state to state, then one transaction with the rows that differ, and only
// then the new state is shown. What is on the screen as saved is on the disk.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import type { Appointment } from '../domain/appointment.ts'
import { type Instant, type LocalDate, localDate, type Month, monthOf } from '../domain/calendar.ts'
import { type Drawn, withDrawnElsewhere } from '../domain/disclosure/due.ts'
import type { DrawBelow } from '../domain/disclosure/noise.ts'
import { releaseId } from '../domain/disclosure/release.ts'
import {
  afterDrawing,
  checkClock,
  drawMessage,
  dueNow,
  type MonthTotals,
  monthsOfDue,
  newLedger,
  newMonth,
} from '../domain/ledger.ts'
import type { Meeting } from '../domain/meeting.ts'
import { withOutcomeElsewhere } from '../domain/outcome.ts'
import type { PersonId } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import { type ProfileVersion, profileAt, termsOf, versionsOf } from '../domain/profile-version.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Terms } from '../domain/retention.ts'
import type { Remark, SurveyDraft } from '../domain/survey.ts'
import type { FollowUp } from '../domain/trajectory.ts'
import type { VisitId } from '../domain/visit.ts'
import type { WalkInHour, WalkInHourId } from '../domain/walk-in-hour.ts'
import type { KeyId, Term } from '../vault/week-keys.ts'
import type { BookState } from './book-state.ts'
import { changedRows } from './changed-rows.ts'
import type { Outbox, StoredRelease } from './outbox.ts'
import { profileChange, readProfiles, savedProfile } from './profiles.ts'
import { dueKeys, erase } from './retention.ts'
import { hourFromRows, visitIdsOf } from './rows.ts'
import { type Settings, settingsChange, sourceOf } from './settings.ts'
import type { Change, Store } from './store.ts'

export type Step = (state: BookState, now: Instant) => Result<BookState, Problem>

export interface Book {
  /** The profile as it is now: ask each time, as it can be changed between two walk-in hours. */
  readonly profileNow: () => Profile
  /** The profile under which an hour counts, whatever was changed since. */
  readonly profileOf: (hour: Pick<WalkInHour, 'profileVersion'> | null) => Profile
  /** What is promised about keeping. */
  readonly terms: () => Terms
  /** The versions that were kept, oldest first; none while the profile was never changed. */
  readonly versions: StoreApi<readonly ProfileVersion[]>
  /** The next version of the profile, once no hour is open. */
  readonly saveProfile: (profile: Profile) => Promise<Result<void, Problem>>
  /** Changes what of the settings is named here, and leaves the rest as earlier changes left it. */
  readonly changeSettings: (changed: Partial<Settings>) => Promise<Result<void, Problem>>
  /**
   * Does what the book itself does not keep after all earlier changes, and before all later ones. It must not wait for a change
   * that it asks for itself.
   */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Whose words and deeds are written down. */
  readonly person: PersonId
  readonly state: StoreApi<BookState>
  /** `saving` while a change is under way; a problem stays until a later change succeeds. */
  readonly saving: StoreApi<'saved' | 'saving' | Problem>
  /** Runs `step` after all earlier changes, and writes what it changed. */
  readonly change: (
    step: Step,
    prepare?: (state: BookState) => Promise<Result<BookState, Problem>>,
  ) => Promise<Result<void, Problem>>
  /** The state with these months read into it. */
  readonly withMonths: (state: BookState, months: readonly Month[]) => Promise<Result<BookState, Problem>>
  /** Draws the messages, and erases the words and answers, that the calendar says are due. */
  readonly followCalendar: () => Promise<Result<void, Problem>>
  /** Erases what these week keys seal, whatever the calendar says. */
  readonly forget: (terms: (term: Term) => boolean) => Promise<Result<void, Problem>>
  /** [D10] A restored tablet has learnt which messages the service has: it draws the others, and may send again. */
  readonly resume: (there: Pick<Drawn, 'quarters' | 'halfYears'>) => Promise<Result<void, Problem>>
  /** A person says that the tablet's date is right. */
  readonly believeClock: () => Promise<Result<void, Problem>>
  /** Resolves when everything that was asked for so far stands on the disk, or could not. */
  readonly settled: () => Promise<unknown>
  readonly clock: () => Instant
  readonly newId: () => string
  readonly store: Store
}

export interface BookParts {
  readonly store: Store
  readonly outbox: Outbox
  readonly person: PersonId
  readonly settings: StoreApi<Settings>
  /** [D4] The randomness of the noise: the platform's cryptographic source. */
  readonly below: DrawBelow
  readonly clock: () => Instant
  /** A random id, of at least 120 bits. */
  readonly newId: () => string
}

/** Reads the book. */
export async function openBook(parts: BookParts): Promise<Result<Book, Problem>> {
  const start = await readState(parts)
  if (!start.ok) return start
  const kept = await readProfiles(parts.store)
  if (!kept.ok) return kept
  const { store, outbox, person, settings, below, clock, newId } = parts
  const state = createState<BookState>(() => start.value)
  const saving = createState<'saved' | 'saving' | Problem>(() => 'saved')
  const versions = createState<readonly ProfileVersion[]>(() => kept.value)
  const profileNow = () => settings.getState().profile
  const terms = () => termsOf(versions.getState(), profileNow())
  /** [D10] No message is drawn while a restored tablet does not know which ones the service has. */
  const isPaused = () => settings.getState().restoredAt !== null

  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    // A bug that throws reaches its caller; the next change must still get its turn.
    queue = turn.catch(() => undefined)
    return turn
  }

  const write = async (
    before: BookState,
    after: BookState,
    along: readonly Change[] = [],
    drawn: readonly StoredRelease[] = [],
  ): Promise<Result<void, Problem>> => {
    const changes = [...changedRows(before, after), ...drawn.map(outbox.changeFor), ...along]
    if (changes.length > 0) {
      saving.setState('saving', true)
      const written = await store.commit(changes)
      if (!written.ok) {
        const problem: Problem = { code: written.error }
        saving.setState(problem, true)
        return fail(problem)
      }
      saving.setState('saved', true)
    }
    state.setState(after, true)
    outbox.add(drawn)
    return ok(undefined)
  }

  /** [D5] Draws the messages that are due, and writes them with the ledger that says so. */
  const drawDue = async (now: Instant): Promise<Result<void, Problem>> => {
    const before = state.getState()
    const { ledger, hour } = before
    const profile = profileNow()
    const due = isPaused() ? [] : dueNow(ledger, profile, now, hour?.closedAt === null ? hour : null)
    const today = localDate(now, profile.timeZone)
    // Once a day it is written down how far the tablet has come.
    if (due.length === 0 && localDate(ledger.lastSeen, profile.timeZone) === today) return ok(undefined)
    const read = await withMonths(before, due.flatMap(monthsOfDue))
    if (!read.ok) return read
    const source = sourceOf(settings.getState())
    const inForce = versionsOf(versions.getState(), profile)
    const drawn = await outbox.prepare(
      due.map((each) => ({
        id: releaseId(source.tablet, each),
        draw: () => drawMessage(each, source, read.value.months, inForce, below),
      })),
      now,
    )
    return write(before, { ...read.value, ledger: afterDrawing(ledger, due, now) }, [], drawn)
  }

  /** Whether rows may be left from an erasure that was cut off. */
  let swept = false

  const forget = async (due: readonly KeyId[]): Promise<Result<void, Problem>> => {
    const before = state.getState()
    if (due.length === 0 && swept) return ok(undefined)
    const erased = await erase(store, due, before)
    if (!erased.ok) {
      saving.setState(erased.error, true)
      return erased
    }
    swept = true
    if (erased.value !== before) state.setState(erased.value, true)
    return ok(undefined)
  }

  /** A clock that cannot be believed draws nothing and erases nothing. */
  const believed = (now: Instant) => checkClock(state.getState().ledger.lastSeen, now) === 'right'

  const follow = async (): Promise<Result<void, Problem>> => {
    const now = clock()
    if (!believed(now)) return ok(undefined)
    const drawn = await drawDue(now)
    if (!drawn.ok) return drawn
    const today = localDate(now, profileNow().timeZone)
    return forget(dueKeys(store.terms(), state.getState(), terms(), today))
  }

  const withMonths: Book['withMonths'] = async (current, months) => {
    const missing = months.filter((month) => !current.months.has(month))
    if (missing.length === 0) return ok(current)
    const known = missing.filter((month) => current.monthRows[month])
    const read = await store.read(
      'months',
      known.map((month) => current.monthRows[month] ?? ''),
    )
    if (!read.ok) return fail({ code: read.error })
    if (read.value.includes(null)) return fail({ code: 'storage-damaged' })
    const all = new Map(current.months)
    for (const month of missing) all.set(month, newMonth(month))
    for (const [index, month] of known.entries()) all.set(month, read.value[index] as MonthTotals)
    return ok({ ...current, months: all })
  }

  return ok({
    profileNow,
    profileOf: (hour) => profileAt(versions.getState(), profileNow(), hour?.profileVersion),
    terms,
    versions,
    saveProfile: (profile) =>
      inTurn(async () => {
        const now = clock()
        // A message that is due is drawn under the version that its visits were counted by.
        const drawn = believed(now) ? await drawDue(now) : ok(undefined)
        if (!drawn.ok) return drawn
        const before = state.getState()
        const saved = savedProfile(profile, before, settings.getState(), versions.getState(), person, now)
        if (!saved.ok) return saved
        const added = saved.value.versions.slice(versions.getState().length)
        const along = [settingsChange(saved.value.settings), ...added.map((each) => profileChange(newId(), each))]
        const written = await write(before, before, along)
        if (!written.ok) return written
        versions.setState(saved.value.versions, true)
        settings.setState({ profile: saved.value.settings.profile })
        // A shorter term counts for what is there, too. It is saved all the same: what was not erased now will be.
        await follow()
        return ok(undefined)
      }),
    changeSettings: (changed) =>
      inTurn(async () => {
        const now = state.getState()
        const written = await write(now, now, [settingsChange({ ...settings.getState(), ...changed })])
        if (written.ok) settings.setState(changed)
        return written
      }),
    inTurn,
    person,
    state,
    saving,
    clock,
    newId,
    store,
    withMonths,
    settled: () => queue,
    followCalendar: () => inTurn(follow),
    forget: (terms) =>
      inTurn(() =>
        forget(
          store
            .terms()
            .filter(({ term }) => terms(term))
            .map(({ id }) => id),
        ),
      ),
    resume: (there) =>
      inTurn(async () => {
        const before = state.getState()
        const after = resumed(before, there, localDate(clock(), profileNow().timeZone))
        const goingOn = { restoredAt: null }
        const written = await write(before, after, [settingsChange({ ...settings.getState(), ...goingOn })])
        if (!written.ok) return written
        settings.setState(goingOn)
        return follow()
      }),
    believeClock: () =>
      inTurn(async () => {
        const before = state.getState()
        const seen = await write(before, { ...before, ledger: { ...before.ledger, lastSeen: clock() } })
        return seen.ok ? follow() : seen
      }),
    change: (step, prepare) =>
      inTurn(async () => {
        const now = clock()
        const drawn = believed(now) ? await drawDue(now) : ok(undefined)
        if (!drawn.ok) return drawn
        const prepared = prepare ? await prepare(state.getState()) : ok(state.getState())
        if (!prepared.ok) return prepared
        const stepped = step(prepared.value, now)
        return stepped.ok ? write(prepared.value, stepped.value) : stepped
      }),
  })
}

/** The month rows that closing, reopening or undoing an hour touches. */
export const monthsOfHour = (hour: WalkInHour | null): readonly Month[] => (hour ? [monthOf(hour.date)] : [])

/** An hour with its drafts and visits; null when its week has been erased. */
export async function readHour(
  store: Store,
  id: WalkInHourId,
): Promise<Result<Pick<BookState, 'hour' | 'visits'> | null, Problem>> {
  const hours = await store.read('hours', [id])
  if (!hours.ok) return fail({ code: hours.error })
  const hour = hours.value[0] as WalkInHour | null
  if (!hour) return ok(null)
  const ids = visitIdsOf(hour)
  const visits = await store.read('visits', ids)
  if (!visits.ok) return fail({ code: visits.error })
  const notes = await store.read('notes', ids)
  if (!notes.ok) return fail({ code: notes.error })
  const rows = new Map<VisitId, { visit: unknown; note: unknown }>()
  for (const [index, visit] of ids.entries()) rows.set(visit, { visit: visits.value[index], note: notes.value[index] })
  // What another record says is there must be there: to go on without it would be a total that is silently wrong.
  const read = hourFromRows(hour, rows)
  return read ? ok(read) : fail({ code: 'storage-damaged' })
}

/**
 * [D10] The state of a restored tablet that has learnt which messages the service has. Where the service has the answers of a
 * half-year that the backup does not know of, the lost tablet may have counted the outcome of any follow-up.
 */
function resumed(state: BookState, there: Pick<Drawn, 'quarters' | 'halfYears'>, today: LocalDate): BookState {
  const { ledger, followUps } = state
  const isNew = there.halfYears.some((halfYear) => !ledger.drawn.halfYears.includes(halfYear))
  const month = monthOf(today)
  return {
    ...state,
    ledger: { ...ledger, drawn: withDrawnElsewhere(ledger.drawn, there) },
    followUps: isNew ? new Map([...followUps].map(([id, each]) => [id, withOutcomeElsewhere(each, month)])) : followUps,
  }
}

/** The row with which a tablet begins. */
export const firstLedger = (profile: Profile, now: Instant): Change => ({
  table: 'ledger',
  id: 'ledger',
  value: { ledger: newLedger(profile, now), monthRows: {} },
})

/** Records that each have a row of their own, by id. */
async function readRecords<R extends { readonly id: string }>(
  store: Store,
  table: 'followUps' | 'appointments' | 'meetings',
): Promise<Result<ReadonlyMap<R['id'], R>, Problem>> {
  const read = await store.readAll(table)
  if (!read.ok) return fail({ code: read.error })
  const all = read.value.map(({ value }) => value as R)
  return ok(new Map(all.map((record) => [record.id, record])))
}

async function readSurveys(store: Store): Promise<Result<Pick<BookState, 'survey' | 'remarks'>, Problem>> {
  const [surveys, remarks] = await Promise.all([store.readAll('surveys'), store.readAll('remarks')])
  if (!surveys.ok) return fail({ code: surveys.error })
  if (!remarks.ok) return fail({ code: remarks.error })
  // Null where its key has been destroyed.
  const [survey = null] = surveys.value.flatMap(({ value }) => (value === null ? [] : [value as SurveyDraft]))
  const kept = remarks.value.flatMap(({ id, value }) => (value === null ? [] : [[id, value as Remark] as const]))
  return ok({ survey, remarks: new Map(kept) })
}

async function readState({ store }: BookParts): Promise<Result<BookState, Problem>> {
  const read = await store.read('ledger', ['ledger'])
  if (!read.ok) return fail({ code: read.error })
  const stored = read.value[0] as Pick<BookState, 'ledger' | 'monthRows'> | null
  if (!stored) return fail({ code: 'storage-damaged' })
  const followUps = await readRecords<FollowUp>(store, 'followUps')
  if (!followUps.ok) return followUps
  const appointments = await readRecords<Appointment>(store, 'appointments')
  if (!appointments.ok) return appointments
  const meetings = await readRecords<Meeting>(store, 'meetings')
  if (!meetings.ok) return meetings
  const surveys = await readSurveys(store)
  if (!surveys.ok) return surveys
  const none = { months: new Map(), hour: null, visits: new Map() }
  const lists = { followUps: followUps.value, appointments: appointments.value, meetings: meetings.value }
  const records = { ...lists, ...surveys.value }
  const empty: BookState = { ...stored, ...none, ...records }
  if (!stored.ledger.current) return ok(empty)
  const current = await readHour(store, stored.ledger.current)
  if (!current.ok) return current
  return ok(current.value ? { ...empty, ...current.value } : { ...empty, ledger: { ...stored.ledger, current: null } })
}
