// The tablet's duties by date: it draws messages and erases words on their day. Both wait for a second sign that the day has
// come; a date that can't be believed is no sign, nor is the unlock of a person without the right.
import type { StoreApi } from 'zustand/vanilla'
import type { Book } from '../../domain/book/book.ts'
import { afterDrawing, checkClock, drawMessage, dueOn, seenAt } from '../../domain/book/ledger.ts'
import { drawingDay, erasingDay } from '../../domain/book/signs.ts'
import { type Instant, localDate } from '../../domain/calendar.ts'
import type { DrawBelow } from '../../domain/disclosure/noise.ts'
import { releaseId } from '../../domain/disclosure/release.ts'
import type { Right } from '../../domain/person.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Profile } from '../../domain/profile.ts'
import { type ProfileVersion, versionsOf } from '../../domain/profile-version.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { Terms } from '../../domain/retention.ts'
import type { Settings } from '../../records/stored.ts'
import type { Outbox } from '../../storage/outbox.ts'
import { dueKeys, erase } from '../../storage/retention.ts'
import { sourceOf } from '../../storage/settings.ts'
import type { Store } from '../../storage/store.ts'
import type { KeyId } from '../../vault/week-keys.ts'
import type { Writing } from './writing.ts'

interface Parts {
  readonly store: Store
  readonly outbox: Outbox
  readonly writing: Writing
  readonly settings: StoreApi<Settings>
  readonly versions: StoreApi<readonly ProfileVersion[]>
  readonly terms: () => Terms
  /** The rights of the person who is unlocked. */
  readonly may: (right: Right) => boolean
  /** [D4] The randomness of the noise. */
  readonly below: DrawBelow
}

export interface CalendarDuties {
  /** [D5] Draws the messages that are due, and writes them in one transaction with the ledger. */
  readonly draw: (now: Instant) => Promise<Result<void, Problem>>
  /** Draws the messages that are due, and erases the records whose term is over. */
  readonly follow: (now: Instant) => Promise<Result<void, Problem>>
  /** Erases the records that these keys seal. */
  readonly forget: (keys: readonly KeyId[]) => Promise<Result<void, Problem>>
}

export function calendarDuties(parts: Parts): CalendarDuties {
  const { store, writing, settings, terms, may } = parts
  const { book, saving } = writing
  const profileNow = (): Profile => settings.getState().profile
  const isBelieved = (now: Instant) => checkClock(book.getState().ledger.lastSeen, now) === 'right'
  /** Whether rows may be left from an erasure that was cut off. */
  let swept = false

  const draw = async (now: Instant): Promise<Result<void, Problem>> =>
    isBelieved(now) ? drawDue(parts, now) : ok(undefined)

  const forget = async (keys: readonly KeyId[]): Promise<Result<void, Problem>> => {
    const before: Book = book.getState()
    if (keys.length === 0 && swept) return ok(undefined)
    const erased = await erase(store, keys, before, writing.ledgerRow)
    if (!erased.ok) {
      saving.setState(erased.error, true)
      return erased
    }
    swept = true
    if (erased.value !== before) book.setState(erased.value, true)
    return ok(undefined)
  }

  return {
    draw,
    forget,
    async follow(now) {
      if (!isBelieved(now)) return ok(undefined)
      const drawn = await draw(now)
      if (!drawn.ok || !may('hold-hours')) return drawn
      const today = localDate(now, profileNow().timeZone)
      const { signs } = book.getState().ledger
      return forget(dueKeys(store.terms(), book.getState(), terms(), (writer) => erasingDay(signs, today, writer)))
    },
  }
}

async function drawDue(
  { outbox, writing, settings, versions, may, below }: Parts,
  now: Instant,
): Promise<Result<void, Problem>> {
  const book = writing.book.getState()
  const { hour } = book
  const { profile, restoredAt } = settings.getState()
  // Once a day it is written down how far the tablet has come.
  const ledger = may('confirm-date') ? seenAt(book.ledger, profile, now) : book.ledger
  const day = drawingDay(ledger.signs, localDate(now, profile.timeZone))
  // [D10] A restored tablet draws nothing before it knows which messages the service has.
  const due = restoredAt === null ? dueOn(ledger, profile, day, hour?.closedAt === null ? hour : null) : []
  if (due.length === 0 && ledger === book.ledger) return ok(undefined)
  const source = sourceOf(settings.getState())
  const inForce = versionsOf(versions.getState(), profile)
  const drawn = await outbox.prepare(
    due.map((each) => ({
      id: releaseId(source.tablet, each),
      draw: () => drawMessage(each, source, book.months, inForce, below),
    })),
    now,
  )
  return writing.write({ ...book, ledger: afterDrawing(ledger, due) }, [], drawn)
}
