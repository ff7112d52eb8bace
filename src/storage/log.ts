// The log on the disk: one row, so that its bound holds in every commit and nobody sees how much was done.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import type { Instant } from '../domain/calendar.ts'
import { type LogEntry, type NewEntry, withEntry } from '../domain/log.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { LogRow } from '../records/stored.ts'
import type { Change } from './change.ts'
import type { Store } from './store.ts'

/** The wrong tries that the tablet has ever counted, also while it was locked. */
export interface WrongTries {
  readonly count: number
  readonly last: Instant
}

export interface Log {
  readonly entries: StoreApi<readonly LogEntry[]>
  /** @param seen the latest time that the tablet believes */
  readonly add: (entry: NewEntry, seen: Instant) => Promise<Result<void, Problem>>
  /**
   * Takes over the wrong tries that the log does not know of. They are counted outside of it, as a locked tablet has no key; a
   * counter that has come less far was put back or taken away.
   */
  readonly takeOver: (
    tries: WrongTries,
    entry: Pick<NewEntry, 'by' | 'at'>,
    seen: Instant,
  ) => Promise<Result<void, Problem>>
}

const EMPTY: LogRow = { tries: 0, entries: [] }

/** The log of a tablet that has none yet. */
export const newLog = (store: Store): Log => logWith(store, EMPTY)

export async function openLog(store: Store): Promise<Result<Log, Problem>> {
  const read = await store.read('log', ['log'])
  return read.ok ? ok(logWith(store, read.value[0] ?? EMPTY)) : fail({ code: read.error })
}

function logWith(store: Store, start: LogRow): Log {
  const entries = createState<readonly LogEntry[]>(() => start.entries)
  let { tries } = start
  const write = async (next: LogRow): Promise<Result<void, Problem>> => {
    const written = await store.commit([logChange(next)])
    if (!written.ok) return fail({ code: written.error })
    tries = next.tries
    entries.setState(next.entries, true)
    return ok(undefined)
  }
  const add = (entry: NewEntry, seen: Instant, known = tries) =>
    write({ tries: known, entries: withEntry(entries.getState(), entry, seen) })
  return {
    entries,
    add: (entry, seen) => add(entry, seen),
    async takeOver({ count, last }, { by, at }, seen) {
      if (count === tries) return ok(undefined)
      if (count < tries) return add({ what: 'triesGone', by, at }, seen, count)
      return add({ what: 'wrongSecret', by, at: Math.min(last, at), times: count - tries }, seen, count)
    },
  }
}

const logChange = (value: LogRow): Change => ({ table: 'log', id: 'log', value })
