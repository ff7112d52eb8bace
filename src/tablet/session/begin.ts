// The start of a session: the writer's lock, then the database, and from there the state in which the tablet was left.
import { PATIENCE, Unanswered } from '../../domain/in-time.ts'
import { type Preferences, preferencesIn } from '../../domain/preferences.ts'
import type { SessionStatus } from '../../services/session.ts'
import { readDevice, readSlots } from '../../storage/access.ts'
import { isOfNewerCode, openDatabase } from '../../storage/database.ts'
import { removePractice } from '../place.ts'
import { createTries } from '../tries.ts'
import { lockNow } from './going-out.ts'
import { isReadable, type Parts } from './parts.ts'
import { becomeWriter } from './writer.ts'

export const DEFAULT_PREFERENCES: Preferences = { language: 'nl', theme: 'auto' }

export async function begin(parts: Parts): Promise<void> {
  const { status, place } = parts
  sayWhenSilent(parts, 'starting')
  // Without https there is no encryption, no lock and no service worker.
  if (!isSecureContext) return status.setState('unavailable', true)
  const lost = () => lockNow(parts)
  if (await becomeWriter(place.writer, { ifAvailable: true }, lost)) return open(parts)
  status.setState('elsewhere', true)
  // When the other tab goes, this one takes its place by itself.
  await becomeWriter(place.writer, {}, lost)
  return open(parts)
}

export async function takeOver(parts: Parts): Promise<void> {
  sayWhenSilent(parts, 'elsewhere')
  if (await becomeWriter(parts.place.writer, { steal: true }, () => lockNow(parts))) return open(parts)
}

/** Only the writer opens the database: newer code that upgrades it would take it away from the tab that works on it. */
async function open(parts: Parts): Promise<void> {
  const { files, place, preferences, held, status } = parts
  status.setState('starting', true)
  sayWhenSilent(parts, 'starting')
  try {
    // Practice always begins anew, also after a tablet that locked itself: nobody has the passphrase.
    if (place.practice) await removePractice()
    const database = await openDatabase(() => lockNow(parts), files.isFree, place.database)
    held.database = database
    held.tries = createTries(database, parts.platform)
    const [chosen, slots] = await Promise.all([readDevice(database, 'preferences'), readSlots(database)])
    preferences.setState({ ...DEFAULT_PREFERENCES, ...place.preferences, ...preferencesIn(chosen) }, true)
    // A private window is named before anybody types: it would keep nothing.
    if (slots.length === 0 && !(await isReadable(files.read()))) return status.setState('unavailable', true)
    status.setState(slots.length > 0 ? 'locked' : 'new', true)
  } catch (error) {
    // Or there is no IndexedDB (a private window, a broken profile): the screen tells how to go on.
    if (error instanceof Unanswered) return status.setState('silent', true)
    status.setState(isOfNewerCode(error) ? 'outdated' : 'unavailable', true)
  }
}

/** A lock or a database that gives no answer. When it comes after all, the tablet goes on by itself. */
function sayWhenSilent({ status, platform }: Parts, waiting: SessionStatus): void {
  const stop = platform.later(PATIENCE, () => {
    if (status.getState() === waiting) status.setState('silent', true)
  })
  const end = status.subscribe(() => {
    end()
    stop()
  })
}
