// The tablet's duties by date: it draws messages and erases words on their day. Both follow the date, so a date that
// can't be believed draws nothing and erases nothing.
import type { StoreApi } from 'zustand/vanilla'
import type { Book } from '../../domain/book/book.ts'
import { afterDrawing, checkClock, drawMessage, dueNow } from '../../domain/book/ledger.ts'
import { type Instant, localDate } from '../../domain/calendar.ts'
import type { DrawBelow } from '../../domain/disclosure/noise.ts'
import { releaseId } from '../../domain/disclosure/release.ts'
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
  const { store, writing, settings, terms } = parts
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
      if (!drawn.ok) return drawn
      return forget(dueKeys(store.terms(), book.getState(), terms(), localDate(now, profileNow().timeZone)))
    },
  }
}

async function drawDue(
  { outbox, writing, settings, versions, below }: Parts,
  now: Instant,
): Promise<Result<void, Problem>> {
  const book = writing.book.getState()
  const { ledger, hour } = book
  const { profile, restoredAt } = settings.getState()
  // [D10] A restored tablet draws nothing before it knows which messages the service has.
  const due = restoredAt === null ? dueNow(ledger, profile, now, hour?.closedAt === null ? hour : null) : []
  const isNewDay = localDate(ledger.lastSeen, profile.timeZone) !== localDate(now, profile.timeZone)
  // Once a day it is written down how far the tablet has come.
  if (due.length === 0 && !isNewDay) return ok(undefined)
  const source = sourceOf(settings.getState())
  const inForce = versionsOf(versions.getState(), profile)
  const drawn = await outbox.prepare(
    due.map((each) => ({
      id: releaseId(source.tablet, each),
      draw: () => drawMessage(each, source, book.months, inForce, below),
    })),
    now,
  )
  return writing.write({ ...book, ledger: afterDrawing(ledger, due, now) }, [], drawn)
}
