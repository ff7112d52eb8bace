// The bookkeeper of an unlocked tablet. Every change goes one after the other: the calendar's duties first, then a pure step from
// book to book, then one transaction with the rows that differ.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import type { Book, Circumstances, Step } from '../../domain/book/book.ts'
import { believeDate, hearService } from '../../domain/book/dates.ts'
import { dueOn } from '../../domain/book/ledger.ts'
import { goOnAfterRestore } from '../../domain/book/restore.ts'
import { drawingDay } from '../../domain/book/signs.ts'
import { type Instant, type LocalDate, localDate } from '../../domain/calendar.ts'
import type { Drawn } from '../../domain/disclosure/due.ts'
import type { DrawBelow } from '../../domain/disclosure/noise.ts'
import { inTurns } from '../../domain/in-turn.ts'
import type { PersonId, Right } from '../../domain/person.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'
import { type ProfileVersion, profileAt, termsOf } from '../../domain/profile-version.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { Terms } from '../../domain/retention.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { WalkInHour } from '../../domain/walk-in-hour.ts'
import type { Settings } from '../../records/stored.ts'
import type { Outbox } from '../../storage/outbox.ts'
import { profileChange, readProfiles, savedProfile } from '../../storage/profiles.ts'
import { readBook } from '../../storage/read-book.ts'
import { settingsChange } from '../../storage/settings.ts'
import type { Store } from '../../storage/store.ts'
import type { Term } from '../../vault/week-keys.ts'
import { calendarDuties } from './calendar-duties.ts'
import { eraseNote } from './erase-note.ts'
import { type Newest, newestOnly } from './newest-only.ts'
import { createWriting, type Saving } from './writing.ts'

type Written = Promise<Result<void, Problem>>

export interface Bookkeeper {
  readonly book: StoreApi<Book>
  readonly saving: StoreApi<Saving>
  /** Carries a step out after all earlier changes. */
  readonly run: <Input>(step: Step<Input>, input: Input) => Written
  /** The same with an input that is read in its turn. */
  readonly runWith: <Input>(step: Step<Input>, read: () => Promise<Result<Input, Problem>>) => Written
  /** The same for an input that is typed: a later one takes the place of an earlier one that still waits under this name. */
  readonly runNewest: Newest
  /** The present profile: ask each time, as it can be changed between two walk-in hours. */
  readonly profileNow: () => Profile
  /** The profile under which an hour counts, also after later changes of the profile. */
  readonly profileOf: (hour: Pick<WalkInHour, 'profileVersion'> | null) => Profile
  /** How long is kept. */
  readonly terms: () => Terms
  /** The versions that were kept, oldest first; none while the profile was never changed. */
  readonly versions: StoreApi<readonly ProfileVersion[]>
  /** The next version of the profile, once no hour is open. */
  readonly saveProfile: (profile: Profile) => Written
  /** Changes the settings that are named here, and leaves the others as earlier changes left them. */
  readonly changeSettings: (changed: Partial<Settings>) => Written
  /**
   * Does work that the bookkeeper itself does not keep after all earlier changes, and before all later ones. The work must not
   * wait for a change that it asks for itself.
   */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Draws the messages, and erases the words and answers, that the calendar says are due. */
  readonly followCalendar: () => Written
  /** Erases the records under these week keys, on any date. */
  readonly forget: (terms: (term: Term) => boolean) => Written
  /** The present person's words about a visit go for good, whenever its hour was. */
  readonly eraseNote: (visit: VisitId) => Written
  /** [D10] A restored tablet has learnt which messages the service has: it draws the others, and may send again. */
  readonly resume: (there: Pick<Drawn, 'quarters' | 'halfYears'>) => Written
  /** A person says that the tablet's date is right. */
  readonly believeClock: () => Written
  /** The service has told its date. */
  readonly hearService: (serviceTime: Instant) => Written
  /** Whether a message is due by the tablet's date alone: it waits for a second sign that the day has come. */
  readonly waitsForDay: () => boolean
  /** Resolves when everything that was asked for so far stands on the disk, or could not. */
  readonly settled: () => Promise<unknown>
  /** The person who is unlocked. */
  readonly person: PersonId
  readonly clock: () => Instant
  readonly newId: () => string
  readonly store: Store
}

export interface BookkeeperParts {
  readonly store: Store
  readonly outbox: Outbox
  readonly person: PersonId
  readonly may: (right: Right) => boolean
  readonly settings: StoreApi<Settings>
  /** The platform's cryptographic randomness. */
  readonly below: DrawBelow
  readonly clock: () => Instant
  /** A random id, of at least 120 bits. */
  readonly newId: () => string
}

/** Reads the book and opens it for changes. */
export async function openBook(parts: BookkeeperParts): Promise<Result<Bookkeeper, Problem>> {
  const { store, outbox, newId } = parts
  const [read, kept] = [await readBook(store), await readProfiles(store)]
  if (!read.ok) return read
  if (!kept.ok) return kept
  return ok(bookkeeperOf(parts, createWriting(store, outbox, read.value, newId), kept.value))
}

function bookkeeperOf(
  { store, outbox, person, may, settings, below, clock, newId }: BookkeeperParts,
  writing: ReturnType<typeof createWriting>,
  kept: readonly ProfileVersion[],
): Bookkeeper {
  const { book, saving, write } = writing
  const versions = createState<readonly ProfileVersion[]>(() => kept)
  const turns = inTurns()
  const profileNow = () => settings.getState().profile
  const profileOf: Bookkeeper['profileOf'] = (hour) =>
    profileAt(versions.getState(), profileNow(), hour?.profileVersion)
  const terms = () => termsOf(versions.getState(), profileNow())
  const duties = calendarDuties({ store, outbox, writing, settings, versions, terms, may, below })
  const circumstances = (): Circumstances => {
    return { now: clock(), newId, below, profile: profileNow(), profileOf, terms: terms(), person }
  }

  /** One turn: the calendar's duties, then `work`. */
  const turn = (work: () => Written): Written =>
    turns.run(async () => {
      const drawn = await duties.draw(clock())
      return drawn.ok ? work() : drawn
    })
  const carryOut = <Input>(step: Step<Input>, input: Input): Written | Result<never, Problem> => {
    const stepped = step(book.getState(), input, circumstances())
    return stepped.ok ? write(stepped.value) : stepped
  }
  /** A sign of time first, and then the duties that it settles. */
  const hear = <Input>(sign: Step<Input>, input: Input): Written =>
    turns.run(async () => {
      const heard = await carryOut(sign, input)
      return heard.ok ? duties.follow(clock()) : heard
    })
  const run: Bookkeeper['run'] = (step, input) => turn(async () => carryOut(step, input))

  return {
    book,
    saving,
    run,
    runWith: (step, read) =>
      turn(async () => {
        const input = await read()
        return input.ok ? carryOut(step, input.value) : input
      }),
    runNewest: newestOnly(run),
    profileNow,
    profileOf,
    terms,
    versions,
    saveProfile: (profile) =>
      turn(async () => {
        const saved = savedProfile(profile, book.getState(), settings.getState(), versions.getState(), person, clock())
        if (!saved.ok) return saved
        const added = saved.value.versions.slice(versions.getState().length)
        const along = [settingsChange(saved.value.settings), ...added.map((each) => profileChange(newId(), each))]
        const written = await write(book.getState(), along)
        if (!written.ok) return written
        versions.setState(saved.value.versions, true)
        settings.setState({ profile: saved.value.settings.profile })
        // A shorter term applies to existing records, too. The profile is saved all the same: a later erasure makes up
        // for this one.
        await duties.follow(clock())
        return ok(undefined)
      }),
    changeSettings: (changed) =>
      turns.run(async () => {
        const written = await write(book.getState(), [settingsChange({ ...settings.getState(), ...changed })])
        if (written.ok) settings.setState(changed)
        return written
      }),
    inTurn: turns.run,
    followCalendar: () => turns.run(() => duties.follow(clock())),
    forget: (isMeant) =>
      turns.run(() => duties.forget(store.terms().flatMap(({ id, term }) => (isMeant(term) ? [id] : [])))),
    eraseNote: (visit) => turn(() => eraseNote(store, writing, visit, circumstances())),
    resume: (there) =>
      turns.run(async () => {
        const resumed = goOnAfterRestore(book.getState(), there, circumstances())
        if (!resumed.ok) return resumed
        const goingOn = { restoredAt: null }
        const written = await write(resumed.value, [settingsChange({ ...settings.getState(), ...goingOn })])
        if (!written.ok) return written
        settings.setState(goingOn)
        return duties.follow(clock())
      }),
    believeClock: () => hear(believeDate, undefined),
    hearService: (serviceTime) => hear(hearService, serviceTime),
    waitsForDay: () => isDueByDateAlone(book.getState(), profileNow(), clock()),
    settled: turns.settled,
    person,
    clock,
    newId,
    store,
  }
}

function isDueByDateAlone({ ledger, hour }: Book, profile: Profile, now: Instant): boolean {
  const today = localDate(now, profile.timeZone)
  const dueBy = (day: LocalDate | null) => dueOn(ledger, profile, day, hour?.closedAt === null ? hour : null).length
  return dueBy(today) > dueBy(drawingDay(ledger.signs, today))
}
