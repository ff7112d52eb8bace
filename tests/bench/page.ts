// The page in which storage is measured: the tablet's own vault, book and intakes on the browser's own IndexedDB.

import { createIntakes, createWalkInHours, totalsOf } from '../../scripts/headless/work.ts'
import { currentMonth } from '../../src/domain/book/ledger.ts'
import { instantOf, localDate } from '../../src/domain/calendar.ts'
import type { PeriodUnit } from '../../src/domain/period.ts'
import { monthAfterQuarter, quarterOf } from '../../src/domain/quarter.ts'
import { newDraft } from '../../src/domain/visit.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { createClient } from '../../src/sync/client.ts'
import { setUpTablet } from '../../src/tablet/set-up.ts'
import { startArgon2Worker, startKeyFilesWorker } from '../../src/tablet/trusted-script.ts'
import { openTablet } from '../../src/tablet/unlocked.ts'
import { argon2InWorker } from '../../src/vault/argon2.ts'
import { keyFilesInWorker } from '../../src/vault/key-files.ts'
import { createVault } from '../../src/vault/vault.ts'
import { later } from '../support/later.ts'
import { below, fill, firstDay, NOTE, someAnswers } from './fill.ts'
import { must } from './must.ts'

/** As many visits as a busy evening brings. */
const VISITS_PER_HOUR = 8

/** How far the tablet's clock is ahead. */
let ahead = 0
const platform = {
  clock: () => Date.now() + ahead,
  newId: () => crypto.randomUUID(),
  client: createClient(() => Promise.reject(new TypeError('no network'))),
  later: () => () => {},
  random: Math.random,
  running: () => performance.now(),
  below,
}

/** Sets a tablet up with so many visits in its last ten years, and opens it as after an unlock. */
async function start(loket: string, passphrase: string, visits: number) {
  const profile = lokets.find(({ id }) => id === loket)
  if (!profile) throw new Error(`no loket ${loket}`)
  const first = firstDay(Date.now())
  const files = keyFilesInWorker(startKeyFilesWorker, later)
  const database = await openDatabase(() => {}, files.isFree)
  const vault = createVault(argon2InWorker(startArgon2Worker, later))
  const person = { name: 'Anke', roles: ['coordinator', 'counsellor'], passphrase } as const
  const setUp = { profile, tabletName: 'Balie 1', person }
  const { keys } = must(await setUpTablet(database, vault, files, setUp, instantOf(first, '12:00', profile.timeZone)))
  if (visits > 0) await fill(must(await openTablet(database, keys, files, platform)), first, visits)

  const { book, outbox } = must(await openTablet(database, keys, files, platform))
  must(await outbox.load())
  const hours = createWalkInHours(book)
  const intakes = createIntakes(book)
  const bare = await openBare()
  must(await book.followCalendar())
  let sample = 0
  const goTo = (date: string, time: string) => {
    ahead = instantOf(date, time, profile.timeZone) - Date.now()
  }

  return {
    /** Opslaan: from the call until the visit and the hour with its tally are on the disk. */
    async save(): Promise<number> {
      const { hour } = book.book.getState()
      if (!hour || hour.closedAt !== null || hour.entries.length >= VISITS_PER_HOUR) {
        if (hour?.closedAt === null) must(await hours.close())
        must(await hours.open(true))
      }
      const id = must(await hours.startIntake())
      const draft = {
        ...newDraft(id, book.person, Date.now()),
        answers: someAnswers(book.profileNow(), sample++),
        note: NOTE,
      }
      must(await intakes.saveDraft(draft))
      const begin = performance.now()
      must(await intakes.record(draft))
      return performance.now() - begin
    },

    /** The same visit, without sealing and without a tally, put by bare IndexedDB. */
    async putBare(): Promise<number> {
      const draft = newDraft(crypto.randomUUID() as never, book.person, Date.now())
      const visit = {
        ...draft,
        answers: someAnswers(book.profileNow(), sample),
        note: NOTE,
        recordedAt: Date.now(),
        trajectory: false,
      }
      const begin = performance.now()
      await new Promise<void>((resolve, reject) => {
        const transaction = bare.transaction('visits', 'readwrite', { durability: 'strict' })
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
        transaction.objectStore('visits').put(visit)
        transaction.commit()
      })
      return performance.now() - begin
    },

    /** The next quarter: until its message is drawn, signed and on the disk, with the ledger that knows it. */
    async drawMessage(): Promise<number> {
      const { drawn } = book.book.getState().ledger
      goTo(`${monthAfterQuarter(quarterOf(localDate(book.clock(), profile.timeZone)))}-01`, '12:00')
      const begin = performance.now()
      must(await book.believeClock())
      const milliseconds = performance.now() - begin
      if (book.book.getState().ledger.drawn.quarters.length === drawn.quarters.length)
        throw new Error('nothing was drawn')
      return milliseconds
    },

    /** The totals as Totalen opens them: read, opened, added up. */
    async totals(unit: PeriodUnit): Promise<number> {
      const month = currentMonth(book.profileNow(), Date.now())
      const begin = performance.now()
      const totals = must(await totalsOf(book, unit, month))
      const milliseconds = performance.now() - begin
      if (unit === 'all' && totals.tally.visits < visits) throw new Error(`only ${totals.tally.visits} visits`)
      return milliseconds
    },
  }
}

const openBare = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('visits', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

type StoredTablet = Awaited<ReturnType<typeof start>>

declare global {
  var startBench: typeof start
  var tablet: StoredTablet
}

globalThis.startBench = start
