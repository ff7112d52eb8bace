// The log of an unlocked tablet, with the present person in it. A log that can't be written keeps nobody from working: the
// header says that the disk does not take it, as with all else.
import type { StoreApi } from 'zustand/vanilla'
import type { Instant } from '../domain/calendar.ts'
import type { LogEntry, Logged, Who } from '../domain/log.ts'
import type { Person } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { Log, WrongTries } from '../storage/log.ts'

export interface Logbook {
  readonly entries: StoreApi<readonly LogEntry[]>
  /** An act of the present person, or with `nobody` of a person who is not known to be them. */
  readonly add: (what: Logged, more?: { readonly about?: Who; readonly nobody?: true }) => Promise<void>
  /** Wrong tries since the last time; of the present person, or with `nobody` made at the locked tablet. */
  readonly takeOver: (tries: WrongTries, nobody?: true) => Promise<void>
}

interface Parts {
  readonly me: () => Pick<Person, 'id' | 'name'>
  readonly clock: () => Instant
  /** The latest time that the tablet believes. */
  readonly seen: () => Instant
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  readonly failed: (problem: Problem) => void
}

export function logbookOf(log: Log, { me, clock, seen, inTurn, failed }: Parts): Logbook {
  const present = (): Who => {
    const { id, name } = me()
    return { id, name }
  }
  const write = async (work: () => Promise<Result<void, Problem>>) => {
    const written = await inTurn(work)
    if (!written.ok) failed(written.error)
  }
  return {
    entries: log.entries,
    add: (what, { about, nobody } = {}) =>
      write(() => log.add({ what, by: nobody ? null : present(), at: clock(), ...(about && { about }) }, seen())),
    takeOver: (tries, nobody) =>
      write(() => log.takeOver(tries, { by: nobody ? null : present(), at: clock() }, seen())),
  }
}
