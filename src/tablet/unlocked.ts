// An unlocked tablet: the people, the book, the outbox and the loop, built on the keys of this unlock.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import { type Instant, MINUTE } from '../domain/calendar.ts'
import type { DrawBelow } from '../domain/disclosure/noise.ts'
import { may, type Right } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Settings, StoredPerson } from '../records/stored.ts'
import type { Database } from '../storage/database.ts'
import { openLog } from '../storage/log.ts'
import { createOutbox, type Outbox } from '../storage/outbox.ts'
import { readPeople } from '../storage/people.ts'
import { readSettings, readSigningKey } from '../storage/settings.ts'
import { openStore, type Store } from '../storage/store.ts'
import type { Client } from '../sync/client.ts'
import { importSigningKey, signer, standingSigner } from '../sync/device-key.ts'
import { createLoop, type Loop, type Restored } from '../sync/loop.ts'
import type { UnlockedVault } from '../vault/vault.ts'
import { type KeyFiles, openWeekKeys, type Term } from '../vault/week-keys.ts'
import { type Bookkeeper, openBook } from './bookkeeper/bookkeeper.ts'
import { type Logbook, logbookOf } from './logbook.ts'
import { anchorPeople, comparedWithFiles } from './put-back.ts'

export interface Unlocked {
  readonly vault: UnlockedVault
  readonly store: Store
  readonly settings: StoreApi<Settings>
  readonly people: StoreApi<readonly StoredPerson[]>
  /** Whose unlock this is. */
  readonly me: () => StoredPerson
  readonly may: (right: Right) => boolean
  /** Whether the key files had heard of the last change of people. */
  readonly heard: boolean
  readonly book: Bookkeeper
  readonly outbox: Outbox
  readonly loop: Loop
  readonly log: Logbook
}

export interface Platform {
  readonly clock: () => Instant
  /** Milliseconds on a clock that only runs forward. */
  readonly running: () => number
  readonly newId: () => string
  readonly client: Client
  readonly later: (milliseconds: number, work: () => void) => () => void
  /** A number from 0 to 1, to spread retries. */
  readonly random: () => number
  /** [D4] Whole numbers from the platform's cryptographic randomness. */
  readonly below: DrawBelow
}

/**
 * Opens everything with the keys of `vault`; the tablet has been set up before.
 * @param contents the contents of the key files, read while the passphrase was being worked on
 */
export async function openTablet(
  database: Database,
  vault: UnlockedVault,
  files: KeyFiles,
  platform: Platform,
  contents: ReturnType<KeyFiles['read']> = files.read(),
): Promise<Result<Unlocked, Problem>> {
  const { clock, newId, client, later, random, below } = platform
  let lost = false
  let foreign = false
  const opened = await openStore(database, vault, async (atLeast) => {
    const weekKeys = await openWeekKeys(vault, files, await contents, atLeast)
    lost = weekKeys.lost
    foreign = weekKeys.foreign
    return weekKeys.keys
  })
  if (!opened.ok) return fail({ code: opened.error })
  // A person was removed since, and the key files went on under the key of the people who stayed.
  if (foreign) return fail({ code: 'storage-put-back' })
  const store = opened.value
  const [readPersons, read, signingKey, log] = await Promise.all([
    readPeople(store),
    readSettings(store),
    readSigningKey(store),
    openLog(store),
  ])
  if (!readPersons.ok) return readPersons
  if (!read.ok) return read
  if (!signingKey.ok) return signingKey
  if (!log.ok) return log
  if (!read.value) return fail({ code: 'storage-damaged' })

  const compared = await comparedWithFiles(store, readPersons.value)
  if (!compared.ok) return compared
  const people = createState<readonly StoredPerson[]>(() => readPersons.value)
  const find = () => people.getState().find(({ id }) => id === vault.person)
  const first = find()
  // A slot of a removed person, or of a changed passphrase, that was put back on the disk.
  if (!first || !Object.values(first.slots).includes(vault.slot)) return fail({ code: 'wrong-passphrase' })
  const me = () => find() ?? first

  const settings = createState<Settings>(() => read.value as Settings)
  const { tabletId } = read.value
  // From here on its text is dropped.
  const signing = await importSigningKey(signingKey.value)
  const serviceOf = () => settings.getState().service
  const outbox = createOutbox(store, signer(tabletId, signing, serviceOf), newId)
  const mayNow = (right: Right) => may(me(), right)
  const book = await openBook({ store, outbox, person: vault.person, may: mayNow, settings, below, clock, newId })
  if (!book.ok) return book
  const bookkeeper = book.value
  // Without their keys the answers and notes of these weeks can't be opened again; the other records are unharmed.
  if (lost) book.value.saving.setState({ code: 'week-keys-lost' }, true)
  const isEnrolled = () => settings.getState().enrolledAt !== null
  const signQuestion = standingSigner(tabletId, signing, serviceOf)
  const restored: Restored = {
    inDoubt: () => settings.getState().restoredAt !== null,
    ask: async () => client.standing(tabletId, await signQuestion(clock())),
    resume: book.value.resume,
  }
  const { hearService } = book.value
  const loop = createLoop({ outbox, client, isEnrolled, restored, hearService, clock, later, random })
  return ok({
    vault,
    store,
    settings,
    people,
    me,
    may: mayNow,
    heard: compared.value.heard,
    book: book.value,
    outbox,
    loop,
    log: logbookOf(log.value, {
      me,
      clock,
      seen: () => bookkeeper.book.getState().ledger.lastSeen,
      inTurn: bookkeeper.inTurn,
      failed: (problem) => bookkeeper.saving.setState(problem, true),
    }),
  })
}

/** Keeps an unlocked tablet going: the calendar is followed, and its messages are sent. Gives a function that ends it. */
export function keepGoing(unlocked: Unlocked, { later }: Platform): () => void {
  const { book, outbox, loop, people, settings, heard } = unlocked
  let cancel = () => {}
  let asked = false
  const isNobodys = (term: Term) => term.kind === 'notes' && !people.getState().some(({ id }) => id === term.person)
  /** Finishes the removal of a person that was cut off. */
  const forgetRemoved = () => book.forget(isNobodys)
  const follow = async () => {
    const followed = await book.followCalendar()
    if (!followed.ok) book.saving.setState(followed.error, true)
    // Once for each unlock; without a network the next day of use says the same.
    if (!asked && book.waitsForDay()) {
      asked = true
      void loop.askDate()
    }
    cancel = later(MINUTE, () => void follow())
  }
  const sendNew = outbox.releases.subscribe((now, before) => {
    if ((now?.length ?? 0) > (before?.length ?? 0)) void loop.run()
  })
  const read = async () => {
    const loaded = await outbox.load()
    if (!loaded.ok) book.saving.setState(loaded.error, true)
    // [D10] A restored tablet may have nothing to send, and asks all the same.
    if (settings.getState().restoredAt !== null) void loop.run()
  }
  // In turn, as a lock waits for all that is.
  void book.inTurn(() => anchorPeople(unlocked, !heard))
  const steps = [read, forgetRemoved, follow]
  let ended = false
  void (async () => {
    for (const step of steps) if (!ended) await step()
  })()
  return () => {
    ended = true
    cancel()
    sendNew()
    loop.stop()
  }
}
