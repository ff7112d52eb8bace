// An unlocked tablet: the book, the outbox and the loop, built on the keys of this unlock.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import type { Instant } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { ok, type Result } from '../domain/result.ts'
import { type Book, openBook } from '../storage/book.ts'
import type { Database } from '../storage/database.ts'
import { createOutbox, type Outbox } from '../storage/outbox.ts'
import { readSettings, type Settings } from '../storage/settings.ts'
import { createStore, type Store } from '../storage/store.ts'
import type { Client } from '../sync/client.ts'
import { signer } from '../sync/device-key.ts'
import { createLoop, type Loop } from '../sync/loop.ts'
import type { UnlockedVault } from '../vault/vault.ts'

export interface Unlocked {
  readonly vault: UnlockedVault
  readonly store: Store
  readonly settings: StoreApi<Settings>
  readonly book: Book
  readonly outbox: Outbox
  readonly loop: Loop
}

export interface Platform {
  readonly clock: () => Instant
  readonly newId: () => string
  readonly client: Client
  readonly later: (milliseconds: number, work: () => void) => () => void
  readonly random: () => number
}

/** Opens everything with the keys of `vault`; the tablet has been set up before. */
export async function openTablet(
  database: Database,
  vault: UnlockedVault,
  platform: Platform,
): Promise<Result<Unlocked, Problem>> {
  const { clock, newId, client, later, random } = platform
  const store = createStore(database, vault)
  const read = await readSettings(store)
  if (!read.ok) return read
  if (!read.value) throw new Error('a tablet with a way in but without settings')
  const settings = createState<Settings>(() => read.value as Settings)
  const { tabletId, profile, deviceKey } = read.value

  const outbox = createOutbox(store, signer(tabletId, deviceKey.private), newId)
  const { id: loket, municipality, version: profileVersion } = profile
  const source = { tablet: tabletId, loket, municipality, profileVersion }
  const book = await openBook({ store, outbox, profile, source, clock, newId })
  if (!book.ok) return book

  const isEnrolled = () => settings.getState().enrolledAt !== null
  const loop = createLoop({ outbox, client, isEnrolled, clock, later, random })
  return ok({ vault, store, settings, book: book.value, outbox, loop })
}

const MINUTE = 60_000

/** Keeps an unlocked tablet going: the calendar is followed, and what it freezes is sent. Gives a function that ends it. */
export function keepGoing({ book, outbox, loop }: Unlocked, { later }: Platform): () => void {
  let cancel = () => {}
  const follow = async () => {
    const followed = await book.followCalendar()
    if (!followed.ok) book.saving.setState(followed.error, true)
    cancel = later(MINUTE, () => void follow())
  }
  const sendNew = outbox.releases.subscribe((now, before) => {
    if ((now?.length ?? 0) > (before?.length ?? 0)) void loop.run()
  })
  const read = async () => {
    const loaded = await outbox.load()
    if (!loaded.ok) book.saving.setState(loaded.error, true)
  }
  void read().then(follow)
  return () => {
    cancel()
    sendNew()
    loop.stop()
  }
}
